package nvs.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.scene.CaptureView;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import org.joml.Matrix4d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    private static final int SIDE = 256;

    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final ToyScenes toys = new ToyScenes();
    private final SimpleObjectProperty<OpenedScene> scene = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<CaptureView> selected = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<PinholeCamera> camera = new SimpleObjectProperty<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final CompareViewModel compare = new CompareViewModel(
            ToyScenes.PHOTO_READER,
            new CompareViewModel.Threads(ui, modelThread, Runnable::run),
            scene,
            selected,
            camera,
            failures::add);

    @BeforeEach
    void openASceneWithOneGreyPhoto() throws Exception {
        int[] grey = new int[SIDE * SIDE];
        Arrays.fill(grey, 0xff808080);
        ImageFiles.writePng(new ArgbImage(SIDE, SIDE, grey), folder.resolve("photo-0.png"));
        scene.set(toyScene());
    }

    private OpenedScene toyScene() {
        return toys.scene(toys.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), folder);
    }

    private CaptureView photo(int index) {
        return scene.get().capture().views().get(index);
    }

    private void runAll() {
        modelThread.runAll();
        ui.runAll();
    }

    @Test
    void aSelectedPhotoIsComparedWithWhatTheModelRendersThere() {
        selected.set(photo(0));
        runAll();
        Comparison compared = compare.comparisonProperty().get();
        assertThat(compared.view()).isSameAs(photo(0));
        assertThat(compared.wasRead()).isTrue();
        assertThat(compared.score().psnrDecibels()).isBetween(0.0, 60.0);
        assertThat(compared.difference().size()).isEqualTo(scene.get().model().finestResolution());
    }

    @Test
    void theScoreIsThatOfTheDifference() {
        selected.set(photo(0));
        runAll();
        Comparison compared = compare.comparisonProperty().get();
        double squares = Arrays.stream(compared.difference().argb())
                .mapToDouble(pixel -> sq(pixel >> 16 & 0xff) + sq(pixel >> 8 & 0xff) + sq(pixel & 0xff))
                .sum();
        double error = squares / (3.0 * compared.difference().argb().length) / (255 * 255);
        assertThat(compared.score().psnrDecibels()).isCloseTo(-10 * Math.log10(error), within(0.1));
    }

    private static double sq(double value) {
        return value * value;
    }

    @Test
    void aPhotoThatCannotBeReadIsNotCompared() {
        selected.set(photo(0));
        runAll();
        selected.set(photo(1));
        runAll();
        assertThat(compare.comparisonProperty().get()).isNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatWasReadAnewIsComparedAnew() {
        selected.set(photo(0));
        runAll();
        OpenedScene other = toyScene();
        scene.set(other);
        selected.set(photo(0));
        runAll();
        assertThat(compare.comparisonProperty().get().scene()).isSameAs(other);
    }

    @Test
    void aSceneThatWasClosedMeanwhileIsNotRendered() {
        selected.set(photo(0));
        OpenedScene closed = scene.get();
        scene.set(toyScene());
        closed.close();
        selected.set(null);
        runAll();
        assertThat(failures).isEmpty();
        assertThat(compare.comparisonProperty().get()).isNull();
    }

    @Test
    void onlyExactlyWhereThePhotoWasTakenOneIsInPlace() {
        selected.set(photo(2));
        camera.set(photo(2).camera());
        assertThat(compare.inPlace().get()).isTrue();
        camera.set(new PinholeCamera(
                photo(2).camera().intrinsics(), new Matrix4d(photo(2).camera().worldFromCamera()).rotateY(0.01)));
        assertThat(compare.inPlace().get()).isFalse();
    }

    @Test
    void equalDirectionsFallOnEachOther() {
        PinholeIntrinsics photo = new PinholeIntrinsics(100, 80, 90, 95, 48, 43);
        PinholeIntrinsics view = PinholeIntrinsics.ofVerticalFov(640, 480, 0.7);
        Rectangle2D place = CompareOverlay.place(photo, view);
        double tangent = 0.2;
        double inPhoto = photo.centreXPixels() + tangent * photo.focalXPixels();
        double inView = view.centreXPixels() + tangent * view.focalXPixels();
        assertThat(place.getMinX() + inPhoto / photo.width() * place.getWidth()).isCloseTo(inView, within(1e-9));
        double downPhoto = photo.centreYPixels() + tangent * photo.focalYPixels();
        double downView = view.centreYPixels() + tangent * view.focalYPixels();
        assertThat(place.getMinY() + downPhoto / photo.height() * place.getHeight())
                .isCloseTo(downView, within(1e-9));
    }
}
