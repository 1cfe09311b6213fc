package nvs.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.app.export.ExportJournal;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.video.ExportFormat;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.scene.CameraListFile;
import nvs.usecase.OpenedScene;
import nvs.usecase.PathFrames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    private Path folder;

    private ExportDesk desk;
    private OpenedScene scene;
    private ExportViewModel export;

    @BeforeEach
    void prepare() throws IOException {
        desk = new ExportDesk(new ToyScenes(), ExportJournal.NONE);
        scene = desk.open(Files.createDirectory(folder.resolve("capture")));
        export = new ExportViewModel(folder, desk.queue());
        export.prepare(scene, present(), Optional.empty(), "kettle");
        export.formatProperty().set(ExportFormat.PNG_FOLDER);
    }

    private ExportViewModel.Present present() {
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(64, 64, scene.startFovRadians());
        return new ExportViewModel.Present(scene.startView(), scene.startView().camera(lens));
    }

    /** Exports as the dialog does, and waits for the end. */
    private Path start() {
        Path target = export.targetProperty().get();
        export.start(() -> {});
        desk.runAll();
        assertThat(export.problemProperty().get()).isNull();
        return target;
    }

    @Test
    void theElevationIsThatOfThePresentView() {
        assertThat(export.elevationDegreesProperty().get()).isEqualTo(20);
    }

    @Test
    void theTrainedSizesComeFirstThenEnlargedOnes() {
        assertThat(export.sizes())
                .containsExactly(
                        ImageSize.square(32),
                        ImageSize.square(64),
                        ImageSize.square(256),
                        ImageSize.square(512),
                        ImageSize.square(1024));
        assertThat(export.sizeProperty().get()).isEqualTo(ImageSize.square(512));
    }

    @Test
    void theProposedNameFollowsTheFormatAndIsFree() throws IOException {
        export.formatProperty().set(ExportFormat.GIF);
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-orbit.gif"));
        Files.createFile(folder.resolve("kettle-orbit.mp4"));
        export.formatProperty().set(ExportFormat.MP4);
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-orbit-2.mp4"));
    }

    @Test
    void theSummarySaysHowLongItLastsAndThatItIsEnlarged() {
        export.formatProperty().set(ExportFormat.MP4);
        assertThat(export.summary().get())
                .isEqualTo("120 frames. 4.0 seconds. Rendered by the model at 64 × 64 and enlarged.");
    }

    @Test
    void everyFrameIsWrittenInTheChosenSize() throws IOException {
        export.framesProperty().set(3);
        export.sizeProperty().set(ImageSize.square(256));
        Path target = start();
        assertThat(target).isEqualTo(folder.resolve("kettle-orbit"));
        assertThat(ImageFiles.readSize(target.resolve("frame-0002.png"))).isEqualTo(ImageSize.square(256));
        assertThat(target.resolve("frame-0003.png")).doesNotExist();
    }

    @Test
    void theNextExportDoesNotReplaceTheLast() {
        export.framesProperty().set(1);
        start();
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-orbit-2"));
    }

    @Test
    void aChosenNameGetsTheExtensionThatDecidesWhatIsWritten() {
        export.formatProperty().set(ExportFormat.MP4);
        export.choose(folder.resolve("turn.avi"));
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("turn.avi.mp4"));
        export.choose(folder.resolve("turn.MP4"));
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("turn.MP4"));
    }

    @Test
    void aGifIsNoFasterThanGifsAreShown() {
        export.framesPerSecondProperty().set(60);
        export.formatProperty().set(ExportFormat.MP4);
        assertThat(export.framesPerSecondProperty().get()).isEqualTo(60);
        export.formatProperty().set(ExportFormat.GIF);
        assertThat(export.framesPerSecondProperty().get()).isEqualTo(50);
    }

    @Test
    void theNextExportDoesNotReplaceOneThatIsStillToCome() {
        export.start(() -> {});
        desk.admitOnly();
        assertThat(desk.queue().exports()).hasSize(1);
        assertThat(folder.resolve("kettle-orbit")).doesNotExist();
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-orbit-2"));
        export.choose(folder.resolve("kettle-orbit"));
        export.start(() -> {});
        assertThat(export.problemProperty().get().sentence())
                .isEqualTo("An export of this list will write to " + folder.resolve("kettle-orbit")
                        + "; choose another name.");
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaidBeforeAnythingIsRendered() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        export.targetProperty().set(file.resolve("inside"));
        export.start(() -> {
            throw new AssertionError("was taken");
        });
        assertThat(export.askingProperty().get()).isTrue();
        desk.runAll();
        assertThat(export.problemProperty().get().title()).isEqualTo("The export was not written");
        assertThat(export.askingProperty().get()).isFalse();
        assertThat(desk.queue().exports()).isEmpty();
    }

    private CameraPath path() {
        return new CameraPath(
                List.of(
                        Keyframe.of(scene.inputCameras().get(0), 2),
                        Keyframe.of(scene.inputCameras().get(2), 1)),
                false);
    }

    @Test
    void aCameraPathIsOfferedWhereThereIsOneAndThenIsWhatIsWanted() {
        assertThat(export.routes()).containsExactly(ExportRoute.ORBIT, ExportRoute.PHOTOS, ExportRoute.VIEW);
        export.prepare(scene, present(), Optional.of(path()), "kettle");
        assertThat(export.routes())
                .containsExactly(ExportRoute.ORBIT, ExportRoute.PATH, ExportRoute.PHOTOS, ExportRoute.VIEW);
        assertThat(export.routeProperty().get()).isEqualTo(ExportRoute.PATH);
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-path"));

        export.routeProperty().set(ExportRoute.PHOTOS);
        export.prepare(scene, present(), Optional.of(path()), "kettle");
        assertThat(export.routeProperty().get()).as("the user's choice stays").isEqualTo(ExportRoute.PHOTOS);

        export.routeProperty().set(ExportRoute.PATH);
        export.prepare(scene, present(), Optional.empty(), "kettle");
        assertThat(export.routeProperty().get()).isEqualTo(ExportRoute.ORBIT);
    }

    @Test
    void exactlyTheFramesOfTheCameraPathAreWritten() throws Exception {
        export.prepare(scene, present(), Optional.of(path()), "kettle");
        export.framesPerSecondProperty().set(2);
        export.sizeProperty().set(ImageSize.square(32));
        assertThat(export.summary().get()).startsWith("5 frames.");
        Path written = start();
        List<PinholeCamera> cameras = CameraListFile.read(written.resolve("cameras.json"));
        List<PinholeCamera> wanted = new PathFrames(path(), ImageSize.square(32), 2).cameras();
        assertThat(cameras).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(cameras.get(i).worldFromCamera().equals(wanted.get(i).worldFromCamera(), 1e-9))
                    .isTrue();
        }
    }

    @Test
    void framesFromThePlacesOfThePhotosAreCalledLikeThem() {
        export.routeProperty().set(ExportRoute.PHOTOS);
        export.sizeProperty().set(ImageSize.square(32));
        Path written = start();
        assertThat(written).isEqualTo(folder.resolve("kettle-photos"));
        assertThat(written.resolve("photo-0.png")).exists();
        assertThat(written.resolve("photo-" + (ToyScenes.PHOTOS - 1) + ".png")).exists();
    }

    @Test
    void theViewOnScreenIsWrittenAsOnePicture() throws Exception {
        export.routeProperty().set(ExportRoute.VIEW);
        assertThat(export.formats()).containsExactly(ExportFormat.PNG);
        assertThat(export.formatProperty().get()).isEqualTo(ExportFormat.PNG);
        export.sizeProperty().set(ImageSize.square(32));
        assertThat(export.summary().get()).startsWith("1 frame.");
        Path written = start();
        assertThat(written).isEqualTo(folder.resolve("kettle-view.png"));
        assertThat(ImageFiles.readSize(written)).isEqualTo(ImageSize.square(32));
        List<PinholeCamera> cameras = CameraListFile.read(folder.resolve("kettle-view.cameras.json"));
        assertThat(cameras).hasSize(1);
        assertThat(cameras.get(0).worldFromCamera().equals(present().camera().worldFromCamera(), 1e-9))
                .isTrue();
    }

    @Test
    void theFormatOfMovingPicturesComesBackWithThem() {
        export.routeProperty().set(ExportRoute.VIEW);
        export.routeProperty().set(ExportRoute.PHOTOS);
        assertThat(export.formatProperty().get()).isEqualTo(ExportFormat.PNG_FOLDER);
        assertThat(export.formats()).containsExactly(ExportFormat.MP4, ExportFormat.GIF, ExportFormat.PNG_FOLDER);
        assertThat(export.targetProperty().get()).isEqualTo(folder.resolve("kettle-photos"));
    }
}
