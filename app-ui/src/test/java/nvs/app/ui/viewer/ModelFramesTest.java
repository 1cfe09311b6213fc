package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.viewer.ModelFrames.ModelFrame;
import nvs.app.ui.viewer.ModelFrames.Request;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.synthesis.Frame;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;
import org.junit.jupiter.api.Test;

class ModelFramesTest {
    private static final FrameGrade BEST = new FrameGrade(ImageSize.square(16), new PatchGrids(4, 8));
    private static final FrameGrade QUICK = new FrameGrade(ImageSize.square(16), PatchGrids.ONE);

    private final ByHand modelThread = new ByHand();
    private final List<ModelFrame> arrived = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final ModelFrames frames = new ModelFrames(Runnable::run, modelThread, arrived::add, failures::add);
    private final ToyScenes scenes = new ToyScenes();
    private final Interrupted reconstruction =
            new Interrupted(scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE));
    private final OpenedScene scene = scenes.scene(reconstruction, Path.of("toy"));
    private final PinholeCamera camera = scene.startView().camera(PinholeIntrinsics.ofVerticalFov(16, 16, 0.7));

    @Test
    void aFrameThatGivesWayIsGivenUpBetweenTwoRendersWhenAnotherIsWanted() {
        reconstruction.meanwhile = () -> frames.request(new Request(scene, camera, QUICK, false));
        frames.request(new Request(scene, camera, BEST, true));
        modelThread.runAll();

        assertThat(arrived).singleElement().extracting(ModelFrame::grade).isEqualTo(QUICK);
        assertThat(reconstruction.renders).isEqualTo(1 + 1);
        assertThat(failures).isEmpty();
    }

    @Test
    void aFrameWhileTheViewMovesIsFinishedThoughTheViewHasMovedOn() {
        reconstruction.meanwhile = () -> frames.request(new Request(scene, camera, QUICK, false));
        frames.request(new Request(scene, camera, BEST, false));
        modelThread.runAll();

        assertThat(arrived).extracting(ModelFrame::grade).containsExactly(BEST, QUICK);
    }

    @Test
    void aFrameThatGivesWayIsGivenUpWhenTheSceneIsClosed() {
        reconstruction.meanwhile = frames::clear;
        frames.request(new Request(scene, camera, BEST, true));
        modelThread.runAll();

        assertThat(arrived).isEmpty();
        assertThat(reconstruction.renders).isEqualTo(1);
    }

    /** A scene in whose first render something happens. */
    private static final class Interrupted implements Reconstruction {
        private final Reconstruction scene;
        private Runnable meanwhile;
        private int renders;

        Interrupted(Reconstruction scene) {
            this.scene = scene;
        }

        @Override
        public Similarity modelFromWorld() {
            return scene.modelFromWorld();
        }

        @Override
        public Frame render(PinholeCamera from) {
            if (renders++ == 0) {
                meanwhile.run();
            }
            return scene.render(from);
        }

        @Override
        public void save(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
