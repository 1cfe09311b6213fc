package nvs.app.ui.drag;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.app.drag.DragSubject;
import nvs.app.drag.MemorySamples;
import nvs.lact.bench.Times;
import nvs.task.NvsThreads;
import nvs.task.Progress;

/**
 * Opens the viewer on the screen, drags without a pause, and tells how fluent it was beside the working model. The same frames are then
 * rendered with nothing beside them, so that both rates come from one process.
 */
public final class DragBenchmark {
    private static final long CLOSE_PATIENCE_SECONDS = 20;

    private final ExecutorService model = NvsThreads.single(NvsThreads.MODEL);
    private final ExecutorService background = NvsThreads.single(NvsThreads.IO);
    private final DragSettings settings;
    private final Progress progress;

    private DragBenchmark(DragSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts JavaFX, measures, and ends it: once in a process.
     *
     * @param opening loads the model and reads the scene; is called on the model's thread
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws Exception what the opening throws
     */
    public static DragFigures runAlone(Callable<DragSubject> opening, DragSettings settings, Progress progress)
            throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            return run(opening, settings, progress);
        } finally {
            Platform.exit();
        }
    }

    /**
     * Measures where JavaFX runs already; returns when the window is closed again.
     *
     * @param opening loads the model and reads the scene; is called on the model's thread
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws Exception what the opening throws
     */
    public static DragFigures run(Callable<DragSubject> opening, DragSettings settings, Progress progress)
            throws Exception {
        DragBenchmark benchmark = new DragBenchmark(settings, progress);
        try {
            return benchmark.measure(opening);
        } finally {
            benchmark.endThreads();
        }
    }

    private DragFigures measure(Callable<DragSubject> opening) throws Exception {
        DragSubject subject = onModel(opening);
        try {
            Dragged dragged = drag(subject);
            Times alone = onModel(() -> subject.alone(progress));
            return onModel(() -> figures(subject, dragged, alone));
        } finally {
            model.execute(subject::close);
        }
    }

    private record Dragged(DragWindow.Shown shown, double seconds, int frames, MemorySamples memory) {}

    private Dragged drag(DragSubject subject) throws Exception {
        DragWindow window = onScreen(() -> new DragWindow(settings.viewport(), model, background));
        try {
            onScreen(Executors.callable(() -> window.show(subject.scene())));
            wait(window, "Warming up", settings.warmUp().toSeconds(), new MemorySamples());
            onModel(Executors.callable(subject::begin));
            long begunNanos = System.nanoTime();
            onScreen(Executors.callable(window::begin));
            MemorySamples memory = new MemorySamples();
            wait(window, "Dragging", settings.time().toSeconds(), memory);
            DragWindow.Shown shown = onScreen(window::end);
            double seconds = (System.nanoTime() - begunNanos) / 1e9;
            int frames = onModel(() -> subject.frameSeconds().size());
            return new Dragged(shown, seconds, frames, memory);
        } finally {
            onScreen(Executors.callable(window::close));
        }
    }

    private void wait(DragWindow window, String step, long seconds, MemorySamples memory) throws InterruptedException {
        progress.step(step, seconds);
        for (long second = 0; second < seconds; second++) {
            progress.checkCancelled();
            TimeUnit.SECONDS.sleep(1);
            window.requireSound();
            memory.take();
            progress.advanceTo(second + 1);
        }
    }

    private DragFigures figures(DragSubject subject, Dragged dragged, Times alone) {
        return new DragFigures(
                subject.scene().model().name(),
                dragged.shown.painter(),
                settings,
                new Times(dragged.shown.intervals()),
                new Times(subject.frameSeconds()),
                subject.frameSize(),
                subject.rendersAFrame(),
                dragged.frames / dragged.seconds,
                alone,
                dragged.memory.bytes());
    }

    private <T> T onModel(Callable<T> task) throws Exception {
        try {
            return model.submit(task).get();
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        }
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable failure) { // the boundary of the window's thread
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.join();
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        }
    }

    private static Exception unwrapped(Exception failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof Exception cause ? cause : failure;
    }

    private void endThreads() throws InterruptedException {
        background.shutdown();
        model.shutdown();
        model.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
