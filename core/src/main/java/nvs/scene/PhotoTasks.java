package nvs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import nvs.task.Progress;

/**
 * The same work on many photos, on all threads of an executor at once; results come in order. A photo that cannot be used costs
 * itself alone.
 */
public final class PhotoTasks {

    private final ExecutorService executor;

    /**
     * Remembers where to work.
     *
     * @param executor owned by the caller. The calling thread only waits and must not be one of its own.
     */
    public PhotoTasks(ExecutorService executor) {
        this.executor = executor;
    }

    /** What is done with each photo, on a thread of the executor. */
    @FunctionalInterface
    public interface Work<R, E extends Exception> {
        /** Does it; whether the photo turns out to be unusable is told by a {@link SceneFormatException}. */
        R on(CaptureView view) throws SceneFormatException, E;
    }

    /** Takes what has become of each photo, on the calling thread and in order. */
    public interface Results<R> {
        /** It has worked. */
        void usable(CaptureView view, R result);

        /** It has not; may end all of it by throwing. */
        void unusable(CaptureView view, SceneFormatException reason) throws SceneFormatException;
    }

    /**
     * Works on all photos. Nothing of it goes on any more when this returns or throws.
     *
     * @param step what is done, for people
     * @param progress told of photos on the calling thread
     * @throws SceneFormatException if the results are refused
     * @throws E if the work throws it
     * @throws CancellationException if cancelled, or if the calling thread is interrupted
     */
    public <R, E extends Exception> void run(
            String step, List<CaptureView> views, Work<R, E> work, Results<R> results, Progress progress)
            throws SceneFormatException, E {
        progress.step(step, views.size());
        List<Future<R>> pending = new ArrayList<>(views.size());
        Phaser running = new Phaser(1);
        AtomicBoolean ended = new AtomicBoolean();
        try {
            for (CaptureView view : views) {
                pending.add(executor.submit(() -> {
                    running.register();
                    try {
                        return ended.get() ? null : work.on(view);
                    } finally {
                        running.arriveAndDeregister();
                    }
                }));
            }
            collect(views, pending, results, progress);
        } finally {
            ended.set(true);
            // Without interrupting: that would close a zip file under the other views.
            pending.forEach(future -> future.cancel(false));
            running.arriveAndAwaitAdvance();
        }
    }

    private static <R, E extends Exception> void collect(
            List<CaptureView> views, List<Future<R>> pending, Results<R> results, Progress progress)
            throws SceneFormatException, E {
        for (int i = 0; i < views.size(); i++) {
            progress.checkCancelled();
            try {
                results.usable(views.get(i), PhotoTasks.<R, E>await(pending.get(i)));
            } catch (SceneFormatException unusable) {
                results.unusable(views.get(i), unusable);
            }
            progress.advanceTo(i + 1L);
        }
    }

    @SuppressWarnings("unchecked") // The work throws nothing else that is checked.
    private static <R, E extends Exception> R await(Future<R> future) throws SceneFormatException, E {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while working on photos");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SceneFormatException unusable) {
                throw unusable;
            }
            if (failed.getCause() instanceof Error exhausted) {
                throw exhausted;
            }
            throw (E) failed.getCause();
        }
    }
}
