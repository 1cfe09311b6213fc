package nvs.app.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.task.Problem;
import nvs.camera.Similarity;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import org.junit.jupiter.api.Test;

class SceneSavingTest {
    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final List<Path> written = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ToyScenes scenes = new ToyScenes();
    private final OpenedScene scene =
            scenes.scene(scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), Path.of("toy"));

    private SceneSaving saving(SceneSaving.Writer writer) {
        return new SceneSaving(ui, modelThread, writer, problems::add);
    }

    private void run() {
        modelThread.runAll();
        ui.runAll();
    }

    @Test
    void theFileIsNamedWhileItIsWrittenAndWhenItIsThere() {
        SceneSaving saving = saving((saved, outlook, target) -> written.add(target));
        saving.save(scene, scene.firstOutlook(), Path.of("kept", "duck.nvs"));
        assertThat(saving.saidProperty().get()).isEqualTo("saving duck.nvs");
        run();
        assertThat(saving.saidProperty().get()).isEqualTo("saved as duck.nvs");
        assertThat(written).containsExactly(Path.of("kept", "duck.nvs"));
        saving.clear();
        assertThat(saving.saidProperty().get()).isEmpty();
    }

    @Test
    void aNameWithoutTheExtensionGetsIt() {
        SceneSaving saving = saving((saved, outlook, target) -> written.add(target));
        saving.save(scene, scene.firstOutlook(), Path.of("kept", "duck.v2"));
        run();
        assertThat(written).containsExactly(Path.of("kept", "duck.v2.nvs"));
    }

    @Test
    void whatCannotBeWrittenIsReported() {
        SceneSaving saving = saving((saved, outlook, target) -> {
            throw new IOException("cannot write " + target + ": the disk is full");
        });
        saving.save(scene, scene.firstOutlook(), Path.of("duck.nvs"));
        run();
        assertThat(saving.saidProperty().get()).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).title()).isEqualTo("The scene was not saved");
        assertThat(problems.get(0).toString()).contains("the disk is full");
    }
}
