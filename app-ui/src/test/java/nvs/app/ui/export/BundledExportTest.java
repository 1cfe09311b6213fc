package nvs.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import nvs.app.export.ExportJournalFolder;
import nvs.app.ui.fixture.BundledScenes;
import nvs.samples.SampleScenes;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SaveScene;
import nvs.usecase.SceneSettings;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the network and photos that come with the application. */
class BundledExportTest {
    private static final int FRAMES = 3;

    @TempDir
    private Path folder;

    @Test
    void anotherProcessReadsTheSamePhotosInTheSameFrameAndGoesOnWithTheSamePictures() throws Exception {
        goesOn(capture(), desk -> desk.change(BundledExportTest::corrected));
    }

    @Test
    void anotherProcessOpensTheSameSavedSceneAndGoesOnWithTheSamePictures() throws Exception {
        Path saved = folder.resolve("duck.nvs");
        try (BundledScenes scenes = new BundledScenes();
                ViewSynthesizer model = scenes.loadModel(Optional.empty(), Progress.NONE);
                OpenedScene scene =
                        scenes.openExactly(model, capture(), corrected(SceneSettings.DEFAULT), Progress.NONE)) {
            SaveScene.save(model, scene, scene.firstOutlook(), saved, Progress.NONE);
        }
        goesOn(saved, ExportDesk::scene);
    }

    private static Path capture() throws IOException {
        SampleScenes samples = new SampleScenes();
        return samples.open(samples.list().get(0).name());
    }

    private void goesOn(Path location, Function<ExportDesk, OpenedScene> exported) throws Exception {
        Path target = folder.resolve("turn.gif");
        Path whole = folder.resolve("whole").resolve("turn.gif");
        ExportJournalFolder journal = new ExportJournalFolder(folder.resolve("journal"));
        try (BundledScenes before = new BundledScenes()) {
            ExportDesk desk = new ExportDesk(before, journal);
            desk.open(location);
            OpenedScene scene = exported.apply(desk);
            QueuedExport lost = desk.add(scene, target, FRAMES);
            desk.runUntil(() -> lost.framesProperty().get() == 2);
            ExportDesk.orbit(scene, whole, FRAMES).write(scene, Progress.NONE);
        }
        try (BundledScenes after = new BundledScenes()) {
            ExportDesk desk = new ExportDesk(after, journal);
            desk.queue().offerInterrupted();
            desk.runAll();
            QueuedExport found = desk.called("turn.gif").orElseThrow();
            assertThat(found.framesProperty().get()).isLessThan(FRAMES);
            desk.queue().resume(found);
            desk.runAll();
            assertThat(found.problemProperty().get()).isNull();
            desk.close();
        }
        assertThat(target).hasSameBinaryContentAs(whole);
        assertThat(folder.resolve("turn.cameras.json"))
                .hasSameTextualContentAs(folder.resolve("whole").resolve("turn.cameras.json"));
    }

    /** Nothing is as usual, so that nothing can be right by chance. */
    private static SceneSettings corrected(SceneSettings settings) {
        FramingCorrection correction = settings.correction()
                .withUp(new Vector3d(0.1, 0.2, 0.9))
                .withPivot(new Vector3d(0.01, -0.02, 0.03))
                .withScale(1.07);
        return SceneSettings.DEFAULT.withInputCount(5).withCorrection(correction);
    }
}
