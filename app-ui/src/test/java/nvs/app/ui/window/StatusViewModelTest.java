package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.ViewerViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusViewModelTest {
    @TempDir
    private Path folder;

    private final SceneViewModel scenes =
            new SceneViewModel(new ToyScenes(), Recents.NONE, Runnable::run, Runnable::run);
    private final ViewerViewModel viewer = new ViewerViewModel(
            new ViewerViewModel.Threads(Runnable::run, Runnable::run, Runnable::run),
            CpuViewPainter::new,
            failure -> {});
    private final StatusViewModel status = new StatusViewModel(scenes, viewer);

    @AfterEach
    void close() {
        viewer.close();
        scenes.close();
    }

    @Test
    void withoutASceneItIsSilentButForTheDisplay() {
        assertThat(status.photos().getValue()).isEmpty();
        assertThat(status.model().getValue()).isEmpty();
        assertThat(status.frameTime().getValue()).isEmpty();
        assertThat(status.display().getValue()).isEqualTo("CPU display");
    }

    @Test
    void aSceneIsDescribedWithItsPhotosModelAndTimes() {
        scenes.open(folder);
        viewer.show(scenes.sceneProperty().get());
        assertThat(status.photos().getValue()).isEqualTo("13 photos, 8 read, 1 skipped");
        assertThat(status.skippedPhotos().getValue()).endsWith("blurred.png: the file is empty");
        assertThat(status.model().getValue()).isEqualTo("toy-64");
        assertThat(status.reconstructTime().getValue()).isEqualTo("read in 830 ms");
        assertThat(status.frameSize().getValue()).isEqualTo("rendered at 64 × 64");
        assertThat(status.frameTime().getValue()).matches("[\\d.,]+ ms a frame, [\\d,]+ fps");
    }
}
