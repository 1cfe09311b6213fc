package nvs.app.ui.export;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nvs.app.export.ExportJob;
import nvs.app.export.ExportJournal;
import nvs.app.export.SceneRecipe;
import nvs.app.ui.scene.SceneKeeper;
import nvs.app.ui.task.Problem;
import nvs.app.video.FrameSinks;
import nvs.app.video.ResumableSink;
import nvs.app.video.SceneExport;
import nvs.usecase.OpenedScene;

/** Makes jobs of requests: keeps the scene, finds out whether the target can be written, and writes the job down. */
final class ExportAdmission {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final SceneKeeper scenes;
    private final ExportJournal journal;
    private final ExportQueue.Threads threads;

    ExportAdmission(SceneKeeper scenes, ExportJournal journal, ExportQueue.Threads threads) {
        this.scenes = scenes;
        this.journal = journal;
        this.threads = threads;
    }

    /** What becomes of a request, for who asked. On the window's thread. */
    interface Answer {
        void taken();

        void refused(Problem why);
    }

    /** What becomes of a request, for the queue. On the window's thread. */
    interface Decision {
        /** The scene is kept for it. */
        void admitted(ExportJob job);

        void refused(Throwable why);
    }

    /** Returns at once. */
    void admit(ExportRequest request, Decision decision) {
        threads.model().execute(() -> keep(request, decision));
    }

    private void keep(ExportRequest request, Decision decision) {
        try {
            SceneRecipe.Origin origin = scenes.keep(request.scene());
            threads.background().execute(() -> prepare(request, origin, decision));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            threads.ui().execute(() -> decision.refused(failure));
        }
    }

    private void prepare(ExportRequest request, SceneRecipe.Origin origin, Decision decision) {
        try {
            ExportJob job = job(request, origin);
            journal.keep(job);
            threads.ui().execute(() -> decision.admitted(job));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            OpenedScene kept = request.scene();
            threads.model().execute(() -> scenes.release(kept));
            threads.ui().execute(() -> decision.refused(failure));
        }
    }

    private static ExportJob job(ExportRequest request, SceneRecipe.Origin origin) throws IOException {
        SceneExport export = request.export().get();
        FrameSinks.check(export.target(), export.framesPerSecond(), export.fileNames());
        return new ExportJob(
                newId(),
                request.sceneName(),
                export,
                SceneRecipe.of(request.scene(), origin),
                ResumableSink.folderFor(export.target()));
    }

    /** By time, and where that is the same, by process and number. */
    private static String newId() {
        return String.format(
                Locale.ROOT,
                "%015d-%d-%04d",
                System.currentTimeMillis(),
                ProcessHandle.current().pid(),
                COUNT.incrementAndGet());
    }
}
