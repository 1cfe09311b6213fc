package nvs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nvs.app.ui.fixture.ToyScenes;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {
    @TempDir
    private Path folder;

    private final ToyScenes scenes = new ToyScenes();

    @Test
    void theFirstSceneIsThereWhenItIsAskedFor() throws Exception {
        HeadStart start = new HeadStart(scenes, () -> Optional.of(folder));
        start.prepare();
        assertThat(scenes.model().openReconstructions()).isEqualTo(1);
        ViewSynthesizer model = start.loadModel(Optional.empty(), Progress.NONE);
        OpenedScene opened = start.open(model, folder, FramingCorrection.NONE, Progress.NONE);
        assertThat(scenes.model().openReconstructions()).as("read once").isEqualTo(1);
        opened.close();
        start.open(model, folder, FramingCorrection.NONE, Progress.NONE).close();
        assertThat(scenes.model().openReconstructions())
                .as("and read again when it is wanted again")
                .isZero();
    }

    @Test
    void anotherSceneIsReadInsteadAndTheFirstIsClosed() throws Exception {
        HeadStart start = new HeadStart(scenes, () -> Optional.of(folder));
        start.prepare();
        ViewSynthesizer model = start.loadModel(Optional.empty(), Progress.NONE);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        OpenedScene other = start.open(model, elsewhere, FramingCorrection.NONE, Progress.NONE);
        assertThat(other.capture().source().getParent()).isEqualTo(elsewhere);
        assertThat(scenes.model().openReconstructions()).isEqualTo(1);
    }

    @Test
    void whatIsKnownOfHowTheSubjectLiesIsNotForgotten() throws Exception {
        HeadStart start = new HeadStart(scenes, () -> Optional.of(folder));
        start.prepare();
        ViewSynthesizer model = start.loadModel(Optional.empty(), Progress.NONE);
        FramingCorrection correction = FramingCorrection.NONE.withUp(new Vector3d(0, 1, 0));
        OpenedScene opened = start.open(model, folder, correction, Progress.NONE);
        assertThat(opened.correction()).isEqualTo(correction);
        assertThat(scenes.model().openReconstructions()).isEqualTo(1);
    }

    @Test
    void otherWeightsCloseThoseThatWereLoaded() throws Exception {
        HeadStart start = new HeadStart(scenes, () -> Optional.of(folder));
        start.prepare();
        start.loadModel(Optional.of("others"), Progress.NONE);
        assertThat(scenes.isModelClosed()).isTrue();
        assertThat(scenes.model().openReconstructions()).isZero();
    }

    @Test
    void whatFailsInAdvanceFailsAgainWhenItIsAskedFor() throws Exception {
        HeadStart start = new HeadStart(scenes, () -> {
            throw new IOException("gone");
        });
        start.prepare();
        ViewSynthesizer model = start.loadModel(Optional.empty(), Progress.NONE);
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> start.open(model, missing, FramingCorrection.NONE, Progress.NONE))
                .hasMessageContaining("missing");
    }
}
