package nvs.app.ui.window;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import nvs.task.NvsThreads;

/** The window's own threads: the model's, one for files, and one that encodes what is exported. */
final class WindowThreads implements AutoCloseable {
    private static final long CLOSE_PATIENCE_SECONDS = 20;
    private static final System.Logger LOG = System.getLogger(WindowThreads.class.getName());

    private final ExecutorService model = NvsThreads.single(NvsThreads.MODEL);
    private final ExecutorService background = NvsThreads.single(NvsThreads.IO);
    private final ExecutorService encoder = NvsThreads.single(NvsThreads.ENCODER);

    /** Runs a task on the model's thread, behind those before it. */
    void onModel(Runnable task) {
        execute(model, task);
    }

    /** Runs a task on the thread for files, behind those before it. */
    void inBackground(Runnable task) {
        execute(background, task);
    }

    /** Runs a task on the thread that encodes, behind those before it. */
    void onEncoder(Runnable task) {
        execute(encoder, task);
    }

    /** While the process ends, what is still asked for is not wanted any more. */
    private static void execute(ExecutorService thread, Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException ending) {
            LOG.log(System.Logger.Level.DEBUG, "asked of a thread after its end", ending);
        }
    }

    boolean isClosed() {
        return model.isShutdown();
    }

    /** Returns when all threads have done what was asked of them, or will not in good time. */
    @Override
    public void close() {
        model.shutdown();
        background.shutdown();
        for (ExecutorService thread : List.of(background, model)) {
            awaitEnd(thread);
        }
        endEncoder();
    }

    /** Behind the model's thread, whose frames it takes. */
    private void endEncoder() {
        encoder.shutdown();
        awaitEnd(encoder);
    }

    /** As {@link #close}, without waiting for the thread for files; from any thread, when the process ends. */
    void abandon() {
        model.shutdown();
        background.shutdown();
        awaitEnd(model);
        endEncoder();
    }

    private static void awaitEnd(ExecutorService thread) {
        try {
            boolean ended = thread.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                LOG.log(System.Logger.Level.WARNING, "a thread did not end in time; the process leaves it behind");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
