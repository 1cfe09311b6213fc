package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.ImagePlane;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.OverlayCameras;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.scene.CaptureView;
import nvs.scene.SparsePoints;
import nvs.synthesis.FramingCorrection;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewerViewModelTest {
    private static final ImageSize VIEWPORT = new ImageSize(400, 300);

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final RecordingPainter painter = new RecordingPainter();
    private final List<Throwable> failures = new ArrayList<>();
    private final ToyScenes scenes = new ToyScenes();
    private final OpenedScene scene = toyScene();
    private final ViewerViewModel viewer = new ViewerViewModel(
            new ViewerViewModel.Threads(ui, modelThread, Runnable::run), painter::open, failures::add);

    @BeforeEach
    void openThePainter() {
        viewer.resize(VIEWPORT.width(), VIEWPORT.height());
        ui.runAll();
    }

    private OpenedScene toyScene() {
        return scenes.scene(scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), Path.of("toy"));
    }

    private void deliverFrame() {
        modelThread.runAll();
        ui.runAll();
    }

    @Test
    void nothingIsPaintedBeforeTheFirstFrame() {
        viewer.show(scene);
        assertThat(painter.requests).isEmpty();
        deliverFrame();
        assertThat(painter.requests).hasSize(1);
    }

    @Test
    void aSceneIsShownFromItsStartViewInTheSizeOfTheViewport() {
        viewer.show(scene);
        deliverFrame();
        RenderRequest request = painter.newest();
        assertThat(request.size()).isEqualTo(VIEWPORT);
        assertThat(request.camera().centre().distance(scene.startView().eye())).isLessThan(1e-9);
        assertThat(newestSize()).as("the first comes as soon as it can").isEqualTo(ImageSize.square(32));
        deliverFrame();
        assertThat(newestSize()).isEqualTo(ImageSize.square(64));
    }

    @Test
    void aPainterThatSharesTheProcessorWithTheModelPaintsNoOftenerThanLooksFluent() {
        painter.sharesProcessor = true;
        viewer.show(scene);
        deliverFrame();
        assertThat(painter.requests).as("before the screen is refreshed").isEmpty();
        for (int refresh = 0; refresh < 60; refresh++) {
            viewer.moves().drag(2, 0);
            viewer.tick(refresh * 1_000_000_000L / 60);
        }
        assertThat(painter.requests).hasSizeBetween(30, 36);
        int moving = painter.requests.size();
        viewer.tick(2_000_000_000L);
        viewer.tick(3_000_000_000L);
        assertThat(painter.requests).as("the last view, and nothing at rest").hasSizeBetween(moving, moving + 1);
        assertThat(painter.newest().camera().worldFromCamera())
                .isEqualTo(viewer.cameraProperty().get().worldFromCamera());
    }

    @Test
    void itIsSaidHowManyPixelsTheModelRenders() {
        assertThat(viewer.frameSizeProperty().get()).isNull();
        viewer.show(scene);
        deliverFrame();
        assertThat(viewer.frameSizeProperty().get()).isEqualTo(ImageSize.square(32));
        deliverFrame();
        assertThat(viewer.frameSizeProperty().get()).isEqualTo(ImageSize.square(64));
        viewer.show(null);
        assertThat(viewer.frameSizeProperty().get()).isNull();
    }

    @Test
    void anObjectThatReachesBeyondTheTrainedShapeIsRenderedToTheEdgesOfTheViewport() {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().scroll(400);
        deliverFrame();
        deliverFrame();
        assertThat(newestSize()).isEqualTo(new ImageSize(88, 64));
        assertThat(modelThread.waiting()).isZero();

        viewer.moves().reset();
        deliverFrame();
        viewer.moves().turn(0.1, 0);
        deliverFrame();
        assertThat(newestSize()).isEqualTo(ImageSize.square(64));
    }

    @Test
    void aFrameOfTheNewShapeIsRenderedWhenTheWindowIsWidened() {
        viewer.show(scene);
        viewer.moves().scroll(400);
        deliverFrame();
        deliverFrame();
        viewer.resize(800, 600);
        assertThat(modelThread.waiting()).as("the same shape").isZero();

        viewer.resize(900, 600);
        assertThat(modelThread.waiting()).isEqualTo(1);
        deliverFrame();
        assertThat(newestSize()).isEqualTo(new ImageSize(96, 64));
    }

    private ImageSize newestSize() {
        return painter.newest().novelView().orElseThrow().image().size();
    }

    @Test
    void aCaptureThatIsReadAnewIsSeenFromTheSamePlaceWithItsNewUpOnTop() throws Exception {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().drag(40, 10);
        viewer.moves().roll(0.3);
        PinholeCamera before = painter.newest().camera();
        Vector3d up = viewer.moves().up().orElseThrow();

        viewer.show(scenes.readAnew(
                scenes.model(),
                scene,
                SceneSettings.DEFAULT.withCorrection(FramingCorrection.NONE.withUp(up)),
                Progress.NONE));
        deliverFrame();

        PinholeCamera after = painter.newest().camera();
        assertThat(after.centre().distance(before.centre())).isLessThan(1e-9);
        assertThat(after.up().distance(before.up())).isLessThan(1e-9);
    }

    @Test
    void aClickWithoutPointsMeansThePlaceAtTheDepthOfThePivot() {
        viewer.show(scene);
        deliverFrame();
        PinholeCamera camera = painter.newest().camera();

        Vector3d place = viewer.pointing().pick(130, 90).orElseThrow();

        assertThat(camera.project(place).distance(130, 90)).isLessThan(1e-9);
        double depth = new Vector3d(place).sub(camera.centre()).dot(camera.forward());
        assertThat(depth).isCloseTo(camera.centre().length(), within(1e-9));
    }

    @Test
    void aClickNearPointsMeansTheOneInFront() {
        viewer.show(scene);
        deliverFrame();
        PinholeCamera camera = painter.newest().camera();
        Vector3d ray = camera.rayThrough(205, 148);
        Vector3d front = new Vector3d(ray).mul(2).add(camera.centre());
        Vector3d back = new Vector3d(ray).mul(3).add(camera.centre());
        float[] positions = {
            (float) back.x, (float) back.y, (float) back.z, (float) front.x, (float) front.y, (float) front.z
        };

        viewer.show(scenes.withPoints(scene, new SparsePoints(positions, new int[2], new int[2])));

        assertThat(viewer.pointing().pick(208, 150).orElseThrow().distance(front))
                .isLessThan(1e-6);
        assertThat(viewer.pointing().pick(230, 150).orElseThrow().distance(front))
                .isGreaterThan(0.1);
    }

    @Test
    void aClickOnAFrustumMeansItsPhoto() {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().scroll(-600);
        CaptureView photo = scene.capture().views().get(1);
        List<PhotoFrustum> frusta =
                List.of(new PhotoFrustum(photo, new OverlayCamera(photo.camera(), CameraRole.TEST)));
        viewer.showPhotos(frusta, photo);
        OverlayCameras cameras = painter.scenes.get(painter.scenes.size() - 1).cameras();
        assertThat(cameras.selected()).hasValue(0);
        Vector2d middle = painter.newest()
                .camera()
                .project(ImagePlane.of(photo.camera(), cameras.frustumDepth()).at(0.5, 0.5));

        assertThat(viewer.pointing().photoAt(middle.x, middle.y))
                .as("frusta are not shown")
                .isEmpty();
        viewer.display().camerasShownProperty().set(true);
        assertThat(viewer.pointing().photoAt(middle.x, middle.y)).hasValue(photo);
        assertThat(viewer.pointing().photoAt(0, 0)).isEmpty();
    }

    @Test
    void aPathIsDrawnOverTheSceneWithItsPhotos() {
        viewer.show(scene);
        viewer.showPath(new OverlayPath(List.of(new Vector3d(1, 2, 3)), List.of()));
        SceneOverlay shown = painter.scenes.get(painter.scenes.size() - 1);
        assertThat(shown.path().positions()).containsExactly(new Vector3d(1, 2, 3));
        assertThat(shown.cameras().list()).hasSize(ToyScenes.PHOTOS);
    }

    @Test
    void theOverlayFollowsTheHandWhileTheFrameKeepsItsOwnCamera() {
        viewer.show(scene);
        deliverFrame();
        PinholeCamera rendered = painter.newest().novelView().orElseThrow().camera();
        viewer.moves().drag(40, 0);
        RenderRequest request = painter.newest();
        assertThat(request.novelView().orElseThrow().camera()).isEqualTo(rendered);
        assertThat(request.camera().centre()).isNotEqualTo(rendered.centre());
        deliverFrame();
        assertThat(painter.newest().novelView().orElseThrow().camera().centre())
                .isEqualTo(painter.newest().camera().centre());
    }

    @Test
    void ofManyMovesTheModelRendersTheLast() {
        viewer.show(scene);
        for (int i = 0; i < 50; i++) {
            viewer.moves().drag(3, 1);
        }
        assertThat(modelThread.waiting()).isEqualTo(1);
        deliverFrame();
        PinholeCamera rendered = painter.newest().novelView().orElseThrow().camera();
        assertThat(rendered.centre())
                .isEqualTo(viewer.moves()
                        .view()
                        .orElseThrow()
                        .camera(rendered.intrinsics())
                        .centre());
    }

    @Test
    void theTurntableTurnsUntilItIsTouched() {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().turningProperty().set(true);
        viewer.tick(0);
        viewer.tick(50_000_000);
        double turned = viewer.moves().view().orElseThrow().azimuthRadians();
        assertThat(turned).isGreaterThan(scene.startView().azimuthRadians());
        viewer.moves().scroll(10);
        viewer.tick(100_000_000);
        assertThat(viewer.moves().turningProperty().get()).isFalse();
        assertThat(viewer.moves().view().orElseThrow().azimuthRadians()).isEqualTo(turned);
    }

    @Test
    void itIsSaidWhenTheViewLeavesWhatTheModelWasTrainedFor() {
        viewer.show(scene);
        assertThat(viewer.beyondTrainingProperty().get()).isFalse();
        viewer.moves().scroll(-400);
        assertThat(viewer.beyondTrainingProperty().get()).isTrue();
        viewer.moves().reset();
        assertThat(viewer.beyondTrainingProperty().get()).isFalse();
    }

    @Test
    void aDenseScreenIsPaintedInItsOwnPixelsAndTurnsNoFaster() {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().drag(50, 0);
        double turned = viewer.moves().view().orElseThrow().azimuthRadians();
        viewer.moves().reset();
        viewer.display().pixelsPerPointProperty().set(2);
        viewer.resize(2 * VIEWPORT.width(), 2 * VIEWPORT.height());
        viewer.moves().drag(50, 0);
        assertThat(viewer.moves().view().orElseThrow().azimuthRadians()).isEqualTo(turned);
        assertThat(painter.newest().size()).isEqualTo(new ImageSize(800, 600));
        assertThat(painter.newest().overlay().pixelsPerPoint()).isEqualTo(2);
    }

    @Test
    void aFrameOfThePreviousSceneIsNotShown() {
        viewer.show(scene);
        modelThread.runAll();
        viewer.show(toyScene());
        ui.runAll();
        assertThat(painter.requests).isEmpty();
    }

    @Test
    void theLastViewIsRenderedAsWellAsItCanBeOnceTheHandRests() {
        viewer.show(scene);
        deliverFrame();
        assertThat(modelThread.waiting()).as("a better frame of the same view").isEqualTo(1);
        deliverFrame();
        assertThat(modelThread.waiting()).isZero();
    }

    @Test
    void aTurningSceneIsNotRefinedUntilItStops() {
        viewer.moves().turningProperty().set(true);
        viewer.show(scene);
        deliverFrame();
        assertThat(modelThread.waiting()).isZero();

        viewer.moves().turningProperty().set(false);
        assertThat(modelThread.waiting()).isEqualTo(1);
    }

    @Test
    void switchingTheGridRepaintsWithoutTheModel() {
        viewer.show(scene);
        deliverFrame();
        deliverFrame();
        viewer.display().gridShownProperty().set(false);
        assertThat(painter.newest().overlay().grid()).isFalse();
        assertThat(modelThread.waiting()).isZero();
    }

    @Test
    void aBufferIsGivenBackWhenTwoNewerPicturesWereShown() {
        viewer.show(scene);
        deliverFrame();
        for (int painted = 1; painted <= 4; painted++) {
            painter.paintNewest();
            ui.runAll();
            assertThat(painter.released).isEqualTo(Math.max(0, painted - 2));
        }
    }

    @Test
    void aModelThatFailsIsReported() {
        viewer.show(scene);
        scene.close();
        deliverFrame();
        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aViewThatIsLedIsShownExactlyUntilAHandTakesIt() {
        viewer.show(scene);
        deliverFrame();
        viewer.moves().turningProperty().set(true);
        PinholeCamera aside = PinholeCamera.lookingAt(
                PinholeIntrinsics.ofVerticalFov(9, 9, 1.1),
                new Vector3d(2, 1, 1),
                new Vector3d(0, 0.5, 0),
                new Vector3d(0.3, 0, 1));
        viewer.moves().guide(aside);
        deliverFrame();

        assertThat(viewer.moves().turningProperty().get()).isFalse();
        assertThat(viewer.moves().guidedProperty().get()).isTrue();
        assertThat(painter.newest().camera().worldFromCamera().equals(aside.worldFromCamera(), 1e-9))
                .isTrue();
        assertThat(viewer.moves().camera().orElseThrow().intrinsics().verticalFovRadians())
                .isCloseTo(1.1, within(1e-12));

        viewer.moves().turn(0, 0);
        assertThat(viewer.moves().guidedProperty().get()).isFalse();
        PinholeCamera taken = painter.newest().camera();
        assertThat(taken.worldFromCamera().equals(aside.worldFromCamera(), 1e-9))
                .as("the hand goes on from there")
                .isTrue();

        viewer.moves().reset();
        assertThat(viewer.moves().camera().orElseThrow().intrinsics().verticalFovRadians())
                .isCloseTo(scene.startFovRadians(), within(1e-12));
    }

    @Test
    void closingClosesThePainterAndAsksForNothingMore() {
        viewer.show(scene);
        viewer.close();
        deliverFrame();
        assertThat(painter.closed).isTrue();
        assertThat(painter.requests).isEmpty();
    }
}
