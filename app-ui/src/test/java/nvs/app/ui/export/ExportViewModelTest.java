package nvs.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.video.ExportFormat;
import nvs.camera.Similarity;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final ToyScenes scenes = new ToyScenes();
    private OpenedScene scene;
    private ExportViewModel export;

    @BeforeEach
    void prepare() {
        scene = scenes.scene(scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), folder);
        export = new ExportViewModel(folder, ui, modelThread);
        export.prepare(scene, scene.startView(), "kettle");
        export.formatProperty().set(ExportFormat.PNG_FOLDER);
    }

    private void runAll() {
        modelThread.runAll();
        ui.runAll();
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
        assertThat(export.summary().get()).isEqualTo("4.0 seconds. Rendered by the model at 64 × 64 and enlarged.");
    }

    @Test
    void everyFrameIsWrittenInTheChosenSize() throws IOException {
        export.framesProperty().set(3);
        export.sizeProperty().set(ImageSize.square(256));
        export.start();
        runAll();
        Path target = folder.resolve("kettle-orbit");
        assertThat(export.resultProperty().get()).isEqualTo(target);
        assertThat(ImageFiles.readSize(target.resolve("frame-0002.png"))).isEqualTo(ImageSize.square(256));
        assertThat(target.resolve("frame-0003.png")).doesNotExist();
    }

    @Test
    void theNextExportDoesNotReplaceTheLast() {
        export.framesProperty().set(1);
        export.start();
        runAll();
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
    void aCancelledExportHasNoResult() {
        export.start();
        export.cancel();
        runAll();
        assertThat(export.resultProperty().get()).isNull();
        assertThat(export.problemProperty().get()).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        export.targetProperty().set(file.resolve("inside"));
        export.start();
        runAll();
        assertThat(export.problemProperty().get().title()).isEqualTo("The orbit was not written");
        assertThat(export.writing().runningProperty().get()).isFalse();
    }
}
