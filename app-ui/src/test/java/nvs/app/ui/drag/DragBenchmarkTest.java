package nvs.app.ui.drag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.app.drag.DragSubject;
import nvs.app.ui.fixture.ToyScenes;
import nvs.image.ImageSize;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DragBenchmarkTest {
    private static final DragSettings SETTINGS =
            new DragSettings(new ImageSize(320, 240), Duration.ofSeconds(1), Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private final ToyScenes scenes = new ToyScenes();

    @Test
    void picturesAndFramesAreCountedWhileTheViewIsDragged() throws Exception {
        DragFigures figures = DragBenchmark.run(this::open, SETTINGS, Progress.NONE);
        assertThat(figures.pictures().seconds()).hasSizeGreaterThan(2);
        assertThat(figures.framesASecond()).isPositive();
        assertThat(figures.frames().seconds()).hasSizeGreaterThan(2);
        assertThat(figures.memory()).hasSize(2);
        assertThat(figures.painter()).isNotEmpty();
        assertThat(figures.model()).isEqualTo(scenes.model().description().name());
        assertThat(scenes.isModelClosed()).isTrue();
    }

    @Test
    void aSceneThatCannotBeOpenedSaysWhy() {
        assertThatThrownBy(() -> DragBenchmark.run(
                        () -> {
                            throw new IOException("no such scene");
                        },
                        SETTINGS,
                        Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("no such scene");
    }

    @Test
    void itEndsWhenItIsCancelled() {
        Progress cancelled = Progress.silentUntil(() -> true);
        assertThatThrownBy(() -> DragBenchmark.run(this::open, SETTINGS, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(scenes.isModelClosed()).isTrue();
    }

    private DragSubject open() throws Exception {
        ViewSynthesizer model = scenes.loadModel(Optional.empty(), Progress.NONE);
        return new DragSubject(model, scenes.open(model, folder, FramingCorrection.NONE, Progress.NONE));
    }
}
