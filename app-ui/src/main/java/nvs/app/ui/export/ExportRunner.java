package nvs.app.ui.export;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import nvs.app.export.ExportRun;
import nvs.app.ui.scene.SceneKeeper;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;

/** Works on one export at a time: opens its scene where that is not open, and carries what the run says to the window's thread. */
final class ExportRunner {
    private final SceneKeeper scenes;
    private final ExportQueue.Threads threads;
    private final BiConsumer<QueuedExport, ExportRun.End> ended;
    private volatile Active active;

    private record Active(QueuedExport export, ExportRun run) {}

    /**
     * Has nothing to do yet.
     *
     * @param ended hears on the window's thread when an export has stopped, for whatever reason
     */
    ExportRunner(SceneKeeper scenes, ExportQueue.Threads threads, BiConsumer<QueuedExport, ExportRun.End> ended) {
        this.scenes = scenes;
        this.threads = threads;
        this.ended = ended;
    }

    boolean isBusy() {
        return active != null;
    }

    void start(QueuedExport export) {
        ExportRun run = new ExportRun(
                export.job(), new ExportRun.Threads(threads.model(), threads.encoder()), new Listener(export));
        active = new Active(export, run);
        export.rest();
        Optional<OpenedScene> kept = export.scene();
        export.set(kept.isPresent() ? ExportState.RENDERING : ExportState.PREPARING);
        Progress progress = export.preparing().begin();
        threads.model().execute(() -> begin(export, run, kept, progress));
    }

    /** On the model's thread. */
    private void begin(QueuedExport export, ExportRun run, Optional<OpenedScene> kept, Progress progress) {
        try {
            progress.checkCancelled();
            OpenedScene scene =
                    kept.isPresent() ? kept.get() : scenes.open(export.job().scene(), progress);
            threads.ui().execute(() -> prepared(export, scene, progress));
            run.start(scene);
        } catch (CancellationException unwanted) {
            threads.ui().execute(() -> end(export, ExportRun.End.STOPPED));
        } catch (Exception | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            threads.ui().execute(() -> end(export, ExportRun.End.failed(failure)));
        }
    }

    private static void prepared(QueuedExport export, OpenedScene scene, Progress progress) {
        export.preparing().end(progress);
        export.setScene(Optional.of(scene));
        if (export.state() == ExportState.PREPARING) {
            export.set(ExportState.RENDERING);
        }
    }

    private void end(QueuedExport export, ExportRun.End end) {
        active = null;
        ended.accept(export, end);
    }

    /** Ends the work behind the frame in the works. */
    void stop() {
        Active running = active;
        if (running != null) {
            running.export.set(ExportState.STOPPING);
            running.export.preparing().cancel();
            running.run.stop();
        }
    }

    /** Ends the work without waiting for the model. */
    void stopNow() {
        Active running = active;
        if (running != null) {
            running.export.preparing().cancel();
            running.run.stopNow();
        }
    }

    /** As {@link #stopNow}, from any thread, when the process ends. */
    void abandon() {
        Active running = active;
        if (running != null) {
            running.export.preparing().abandon();
            running.run.stopNow();
        }
    }

    private final class Listener implements ExportRun.Listener {
        private final QueuedExport export;

        Listener(QueuedExport export) {
            this.export = export;
        }

        @Override
        public void rendered(int frames) {
            long nanos = System.nanoTime();
            threads.ui().execute(() -> export.rendered(frames, nanos));
        }

        @Override
        public void finishing() {
            threads.ui().execute(() -> export.set(ExportState.FINISHING));
        }

        @Override
        public void ended(ExportRun.End end) {
            threads.ui().execute(() -> end(export, end));
        }
    }
}
