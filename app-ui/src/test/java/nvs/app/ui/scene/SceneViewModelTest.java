package nvs.app.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.app.session.RecentCaptures;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.synthesis.FramingCorrection;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneViewModelTest {
    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final ToyScenes source = new ToyScenes();
    private final SceneViewModel scenes = new SceneViewModel(source, Recents.NONE, ui, modelThread);

    private void runAll() {
        while (ui.waiting() + modelThread.waiting() > 0) {
            modelThread.runAll();
            ui.runAll();
        }
    }

    @Test
    void aFolderIsOpenedUnderItsName() {
        scenes.open(folder);
        assertThat(scenes.opening().runningProperty().get()).isTrue();
        runAll();
        assertThat(scenes.sceneProperty().get()).isNotNull();
        assertThat(scenes.nameProperty().get()).isEqualTo(folder.getFileName().toString());
        assertThat(scenes.opening().runningProperty().get()).isFalse();
    }

    @Test
    void aSavedSceneIsCalledLikeItsFile() throws Exception {
        scenes.open(Files.createFile(folder.resolve("duck at dawn.nvs")));
        runAll();
        assertThat(scenes.nameProperty().get()).isEqualTo("duck at dawn");
    }

    @Test
    void theNextSceneReplacesThePresentOneWhichIsClosed() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();
        scenes.open(folder);
        runAll();
        assertThat(scenes.sceneProperty().get()).isNotSameAs(first);
        assertThat(source.model().openReconstructions()).isEqualTo(1);
    }

    @Test
    void aCorrectionReadsTheSameCaptureAnewUnderTheSameName() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();
        FramingCorrection said = FramingCorrection.NONE.withUp(new Vector3d(1, 0, 0));

        scenes.edits().correct(said);
        runAll();

        OpenedScene second = scenes.sceneProperty().get();
        assertThat(second.capture()).isSameAs(first.capture());
        assertThat(second.correction()).isEqualTo(said);
        assertThat(scenes.nameProperty().get()).isEqualTo(folder.getFileName().toString());
        assertThat(source.model().openReconstructions()).isEqualTo(1);
    }

    @Test
    void whatIsOpenedIsRememberedWithWhatWasSaidOfIt() {
        RecentCaptures recents = new RecentCaptures(folder.resolve("recent.json"));
        SceneViewModel remembering = new SceneViewModel(source, recents, ui, modelThread);
        FramingCorrection said = FramingCorrection.NONE.withUp(new Vector3d(1, 0, 0));
        remembering.open(folder);
        runAll();
        remembering.edits().correct(said);
        runAll();
        remembering.open(new SampleScene("Sample", () -> folder.resolve("sample")));
        runAll();

        remembering.open(folder);
        runAll();

        assertThat(remembering.recentLocations()).containsExactly(folder);
        assertThat(remembering.sceneProperty().get().correction()).isEqualTo(said);
    }

    @Test
    void thePresentSceneStaysWhenTheNextOneFails() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();
        scenes.open(folder.resolve("missing"));
        runAll();
        assertThat(scenes.sceneProperty().get()).isSameAs(first);
        assertThat(scenes.problemProperty().get().title()).isEqualTo("missing could not be opened");
    }

    @Test
    void openingAgainClearsTheProblem() {
        scenes.open(folder.resolve("missing"));
        runAll();
        scenes.open(folder);
        assertThat(scenes.problemProperty().get()).isNull();
    }

    @Test
    void aCancelledSceneIsNeitherShownNorKept() {
        scenes.open(folder);
        modelThread.runAll();
        scenes.cancel();
        runAll();
        assertThat(scenes.sceneProperty().get()).isNull();
        assertThat(source.model().openReconstructions()).isZero();
    }

    @Test
    void cancellingBeforeTheModelBeginsReadsNothing() {
        scenes.open(folder);
        scenes.cancel();
        runAll();
        assertThat(scenes.sceneProperty().get()).isNull();
        assertThat(scenes.problemProperty().get()).isNull();
    }

    @Test
    void otherWeightsReadTheOpenCaptureAndTheFormerOnesGo() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();

        scenes.useWeights("mine");
        modelThread.runAll();
        assertThat(scenes.sceneProperty().get()).isSameAs(first);
        assertThat(source.isModelClosed()).isFalse();
        runAll();

        OpenedScene second = scenes.sceneProperty().get();
        assertThat(second.model().name()).isEqualTo("mine");
        assertThat(second.capture()).isSameAs(first.capture());
        assertThat(scenes.weightsProperty().get()).contains("mine");
        assertThat(source.isModelClosed()).isTrue();
        assertThat(source.model("mine").openReconstructions()).isEqualTo(1);
    }

    @Test
    void otherWeightsReadTheNextCaptureToo() {
        scenes.open(folder);
        scenes.useWeights("mine");
        runAll();
        scenes.open(folder);
        runAll();
        assertThat(scenes.sceneProperty().get().model().name()).isEqualTo("mine");
    }

    @Test
    void brokenWeightsLeaveTheSceneAndItsModelAsTheyAre() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();

        scenes.useWeights(ToyScenes.BROKEN);
        runAll();

        assertThat(scenes.sceneProperty().get()).isSameAs(first);
        assertThat(scenes.weightsProperty().get()).isEmpty();
        assertThat(source.isModelClosed()).isFalse();
        assertThat(scenes.problemProperty().get().title()).isEqualTo("broken could not be used");
        assertThat(scenes.problemProperty().get().sentence()).isEqualTo("these weights are broken.");
    }

    @Test
    void weightsThatWereCancelledAreFreed() {
        scenes.open(folder);
        runAll();
        OpenedScene first = scenes.sceneProperty().get();

        scenes.useWeights("mine");
        modelThread.runAll();
        scenes.cancel();
        runAll();

        assertThat(scenes.sceneProperty().get()).isSameAs(first);
        assertThat(source.isModelClosed("mine")).isTrue();
        assertThat(source.isModelClosed()).isFalse();
        scenes.edits().correct(FramingCorrection.NONE.withUp(new Vector3d(1, 0, 0)));
        runAll();
        assertThat(scenes.sceneProperty().get().model().name()).isEqualTo("toy-64");
    }

    @Test
    void memoryThatWillRunShortIsSaidBeforeItIsSpent() {
        scenes.open(folder);
        runAll();
        scenes.edits().change(settings -> settings.withInputCount(5));
        runAll();

        scenes.useWeights(ToyScenes.LARGE);
        runAll();

        assertThat(scenes.problemProperty().get().sentence())
                .isEqualTo("large needs 2 GB with 5 photos, and 1 GB are free.");
        assertThat(scenes.sceneProperty().get().model().name()).isEqualTo(ToyScenes.LARGE);
    }

    @Test
    void weightsForWhichThereIsNoMemoryAreNotLoaded() {
        scenes.open(folder);
        runAll();

        scenes.useWeights(ToyScenes.HUGE);
        runAll();

        assertThat(source.model(ToyScenes.HUGE)).isNull();
        assertThat(scenes.problemProperty().get().sentence()).contains("use smaller weights");
        assertThat(scenes.sceneProperty().get().model().name()).isEqualTo("toy-64");
    }

    @Test
    void closingFreesSceneAndModel() {
        scenes.open(folder);
        runAll();
        scenes.close();
        runAll();
        assertThat(source.model().openReconstructions()).isZero();
        assertThat(source.isModelClosed()).isTrue();
    }

    @Test
    void closingWhileASceneArrivesFreesThatToo() {
        scenes.open(folder);
        modelThread.runAll();
        scenes.close();
        ui.runAll();
        modelThread.runAll();
        assertThat(source.model().openReconstructions()).isZero();
        assertThat(source.isModelClosed()).isTrue();
    }
}
