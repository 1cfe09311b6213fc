package nvs.app.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.app.session.Recents;
import nvs.app.session.TinyWeights;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.lact.weights.WeightCatalogue;
import nvs.task.MachineMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsViewModelTest {
    private static final long GIGA = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final ByHand background = new ByHand();
    private final ToyScenes source = new ToyScenes();
    private final SceneViewModel scenes = new SceneViewModel(source, Recents.NONE, ui, modelThread);
    private MachineMemory machine = new MachineMemory(8 * GIGA, 16 * GIGA);
    private WeightsLibrary library;
    private WeightsViewModel weights;

    @BeforeEach
    void list() throws Exception {
        library = new WeightsLibrary(WeightCatalogue.bundled(), folder.resolve("weights"));
        weights = new WeightsViewModel(library, scenes, () -> machine, ui, background);
    }

    private void runAll() {
        while (ui.waiting() + modelThread.waiting() + background.waiting() > 0) {
            background.runAll();
            modelThread.runAll();
            ui.runAll();
        }
    }

    private void refresh() {
        weights.refresh();
        runAll();
    }

    private Path own(String name) throws IOException {
        Files.createDirectories(library.folder());
        return TinyWeights.write(library.folder().resolve(name + ".safetensors"), name, 0.25f);
    }

    private List<String> names() {
        return weights.rows().stream().map(WeightsRow::name).toList();
    }

    private void select(int index) {
        weights.selectedProperty().set(weights.rows().get(index));
    }

    @Test
    void bundledWeightsComeFirstThenTheUsersOwnThenWhatCannotBeUsed() throws Exception {
        own("tiny");
        Files.writeString(library.folder().resolve("broken.safetensors"), "no weights at all");
        refresh();
        assertThat(names()).containsExactly("object-128", "tiny", "broken.safetensors");
        assertThat(weights.rows().get(0).use()).isEqualTo("For one object on white, photographed from all around");
        assertThat(weights.rows().get(1).facts())
                .isEqualTo("16 × 16 · 2–8 photos · 0.0 million parameters · 39 kB file · licence: CC0-1.0");
        assertThat(weights.rows().get(2).use()).startsWith("Cannot be used: header: is said to have");
    }

    @Test
    void memoryIsSaidAndIfItIsShortWhatIsThere() {
        refresh();
        assertThat(weights.rows().get(0).memory()).matches("needs about \\d+ MB of memory");
        machine = new MachineMemory(300_000_000, 16 * GIGA);
        refresh();
        assertThat(weights.rows().get(0).isTight()).isTrue();
        assertThat(weights.rows().get(0).memory()).endsWith(" of memory, 300 MB are free");
        machine = new MachineMemory(300_000_000, 400_000_000);
        refresh();
        assertThat(weights.rows().get(0).memory()).endsWith(" of memory, this machine has 400 MB");
    }

    @Test
    void otherWeightsAreUsedByTheOpenScene() throws Exception {
        own("tiny");
        scenes.open(folder);
        refresh();
        select(1);
        assertThat(weights.canUse().get()).isTrue();

        weights.use();
        runAll();

        assertThat(scenes.sceneProperty().get().model().name()).isEqualTo("tiny");
        assertThat(weights.isInUse(weights.rows().get(1))).isTrue();
        assertThat(weights.canUse().get()).isFalse();
        assertThat(weights.canRemove().get()).isFalse();
    }

    @Test
    void filesOfOneNameAreToldApartByTheirPlace() throws Exception {
        Files.createDirectories(library.folder());
        Path twin = TinyWeights.write(library.folder().resolve("twin.safetensors"), "object-128", 0.25f);
        refresh();
        assertThat(weights.rows()).extracting(WeightsRow::key).containsExactly("object-128", twin.toString());
    }

    @Test
    void removingAsksFirst() throws Exception {
        Path file = own("tiny");
        refresh();
        select(1);
        weights.remove();
        runAll();
        assertThat(file).exists();
        assertThat(weights.removingProperty().get().name()).isEqualTo("tiny");

        select(0);
        assertThat(weights.removingProperty().get()).isNull();
        assertThat(weights.canRemove().get()).isFalse();

        select(1);
        weights.remove();
        weights.remove();
        runAll();
        assertThat(file).doesNotExist();
        assertThat(names()).containsExactly("object-128");
    }

    @Test
    void aSafetensorsFileIsImportedAtOnceAndSelected() throws Exception {
        Path download = TinyWeights.write(folder.resolve("download.safetensors"), "tiny", 0.25f);
        weights.importing().begin(download);
        assertThat(weights.importing().work().runningProperty().get()).isTrue();
        runAll();
        assertThat(weights.importing().work().runningProperty().get()).isFalse();
        assertThat(weights.selectedProperty().get().name()).isEqualTo("tiny");
        assertThat(weights.problemProperty().get()).isNull();
    }

    @Test
    void aCheckpointIsAskedAbout() throws Exception {
        Path checkpoint = Files.write(folder.resolve("release.pt"), new byte[] {'P', 'K', 3, 4, 0, 0});
        weights.importing().begin(checkpoint);
        runAll();
        assertThat(weights.importing().checkpointProperty().get()).isEqualTo(checkpoint);
        assertThat(weights.importing().nameProperty().get()).isEqualTo("release");

        weights.importing().resolutionsProperty().set("large");
        weights.importing().convert();
        assertThat(weights.problemProperty().get().sentence()).contains("large");

        weights.importing().resolutionsProperty().set("256, 960x536");
        weights.importing().convert();
        runAll();
        assertThat(weights.problemProperty().get().title()).isEqualTo("The weights were not imported");
        assertThat(weights.problemProperty().get().sentence()).contains("release.pt");
        assertThat(weights.importing().checkpointProperty().get()).isEqualTo(checkpoint);
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        Path download = TinyWeights.write(folder.resolve("download.safetensors"), "tiny", 0.25f);
        weights.importing().begin(download);
        weights.importing().cancel();
        runAll();
        refresh();
        assertThat(names()).containsExactly("object-128");
        assertThat(weights.problemProperty().get()).isNull();
    }
}
