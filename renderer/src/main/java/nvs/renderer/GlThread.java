package nvs.renderer;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nvs.task.NvsThreads;

/** The thread {@code nvs-gl} and the stage that lives on it. */
final class GlThread implements AutoCloseable {
    private static final String NAME = "nvs-gl";

    /** Far more than a picture takes. A driver that hangs must not keep the program from ending. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(GlThread.class.getName());

    private final ExecutorService executor;
    private final Thread thread;
    private final GlStage stage;
    private final Consumer<RuntimeException> onFailure;
    private boolean closed; // guarded by this

    private GlThread(ExecutorService executor, Opened opened, Consumer<RuntimeException> onFailure) {
        this.executor = executor;
        this.thread = opened.thread();
        this.stage = opened.stage();
        this.onFailure = onFailure;
    }

    private record Opened(GlStage stage, Thread thread) {}

    /**
     * Starts the thread and opens the stage on it.
     *
     * @param onFailure told, on the thread, of tasks that threw
     * @throws CancellationException if the calling thread is interrupted
     */
    static GlThread start(Consumer<RuntimeException> onFailure) throws RendererUnavailableException {
        ExecutorService executor = NvsThreads.single(NAME);
        try {
            Opened opened = executor.submit(() -> new Opened(GlStage.open(), Thread.currentThread()))
                    .get();
            return new GlThread(executor, opened, onFailure);
        } catch (ExecutionException failure) {
            executor.shutdown();
            throw new RendererUnavailableException(failure.getCause());
        } catch (InterruptedException interrupted) {
            executor.shutdown(); // the thread is a daemon; its context ends with the process
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while OpenGL was started");
        }
    }

    /** What the tasks draw with; for them only. */
    GlStage stage() {
        return stage;
    }

    /** Runs a task on the thread, after those posted before; returns false, and does nothing, once closed. */
    synchronized boolean post(Runnable task) {
        if (!closed) {
            executor.execute(() -> run(task));
        }
        return !closed;
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) { // the thread's boundary: were it to end here, the context would be lost with it
            onFailure.accept(new IllegalStateException("drawing failed: " + failure.getMessage(), failure));
        }
    }

    /**
     * Does what was posted, closes the stage and ends the thread. Waits for that some seconds at most, after which the thread, a
     * daemon, is left behind; not at all if a task of the thread itself closes.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                executor.execute(stage::close);
                executor.shutdown();
            }
        }
        if (Thread.currentThread() != thread && !awaitEnd(thread, LONGEST_END)) {
            LOG.log(Level.WARNING, "OpenGL has not finished drawing within {0} seconds.", LONGEST_END.toSeconds());
        }
    }

    /** Waits for a thread, also when interrupted, which is kept for later; returns whether it has ended in that time. */
    static boolean awaitEnd(Thread thread, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        for (long left = atMost.toNanos(); left > 0 && thread.isAlive(); left = deadline - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException signal) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
