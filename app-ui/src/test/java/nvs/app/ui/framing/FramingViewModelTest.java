package nvs.app.ui.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramingViewModelTest {
    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final SceneViewModel scenes = new SceneViewModel(new ToyScenes(), Recents.NONE, ui, modelThread);
    private final ViewerViewModel viewer = new ViewerViewModel(
            new ViewerViewModel.Threads(ui, modelThread, Runnable::run), CpuViewPainter::new, failure -> {});
    private final FramingViewModel framing = new FramingViewModel(scenes, viewer, ui);

    @BeforeEach
    void open() {
        scenes.sceneProperty().addListener((property, before, now) -> viewer.show(now));
        scenes.open(folder);
        runAll();
    }

    @AfterEach
    void close() {
        viewer.close();
        scenes.close();
        runAll();
    }

    private void runAll() {
        while (ui.waiting() + modelThread.waiting() > 0) {
            modelThread.runAll();
            ui.runAll();
        }
    }

    private FramingCorrection said() {
        return scenes.sceneProperty().get().correction();
    }

    @Test
    void anotherKindLetsTheModelReadTheSceneAnew() {
        framing.kindProperty().set(KindChoice.SCENE);
        runAll();
        assertThat(said().kind()).contains(SceneKind.SCENE);
        assertThat(framing.correctedProperty().get()).isTrue();
    }

    @Test
    void whatIsSaidInARowIsSaidTogether() {
        framing.kindProperty().set(KindChoice.SCENE);
        framing.scalePercentProperty().set(110);
        framing.scalePercentProperty().set(120);
        runAll();
        assertThat(said().kind()).contains(SceneKind.SCENE);
        assertThat(said().scale()).isEqualTo(1.2);
        assertThat(framing.scalePercentProperty().get()).isEqualTo(120);
    }

    @Test
    void resetLetsEverythingBeGuessed() {
        viewer.moves().roll(0.2);
        framing.upFromView();
        framing.scalePercentProperty().set(150);
        runAll();
        framing.reset();
        runAll();
        assertThat(said()).isEqualTo(FramingCorrection.NONE);
        assertThat(framing.scalePercentProperty().get()).isEqualTo(100);
        assertThat(framing.correctedProperty().get()).isFalse();
    }

    @Test
    void upFromTheViewIsUp() {
        viewer.moves().roll(0.2);
        Vector3d up = viewer.moves().up().orElseThrow();
        framing.upFromView();
        runAll();
        assertThat(said().up().orElseThrow().distance(up)).isLessThan(1e-12);
    }

    @Test
    void whatWasCancelledIsNotShownAnyMore() {
        framing.scalePercentProperty().set(150);
        scenes.cancel();
        runAll();
        assertThat(framing.scalePercentProperty().get()).isEqualTo(100);
        assertThat(said()).isEqualTo(FramingCorrection.NONE);
    }

    @Test
    void aScaleBetweenPercentagesStaysUntilAnotherIsChosen() {
        scenes.edits().correct(new FramingCorrection(Optional.empty(), Optional.empty(), 1.2345));
        runAll();
        assertThat(framing.scalePercentProperty().get()).isEqualTo(123);
        framing.kindProperty().set(KindChoice.OBJECT);
        runAll();
        assertThat(said().scale()).isEqualTo(1.2345);
    }
}
