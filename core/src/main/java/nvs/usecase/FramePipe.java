package nvs.usecase;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nvs.image.ArgbImage;

/**
 * Frames on their way from the thread that renders to the one that resamples, encodes and writes them: while one frame is written, the
 * next is rendered. Frames are written one at a time, in order, so that the files are the same as without a pipe. Methods belong to the
 * thread that renders, but for {@link #abandon}.
 */
public final class FramePipe {
    /** Frames that have been put and not been written: one in the works and two that wait, for when frames take unequal times. */
    static final int MOST_UNDERWAY = 3;

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final FrameSink sink;
    private final Executor writer;
    private final Queue<CompletableFuture<Void>> underway = new ArrayDeque<>();
    private volatile boolean abandoned;
    private Throwable failure; // the writer's thread

    /**
     * Nothing is in the pipe yet.
     *
     * @param sink opened by the caller, who closes it when the writer has nothing to do any more
     * @param writer runs tasks one at a time, in order
     */
    public FramePipe(FrameSink sink, Executor writer) {
        this.sink = sink;
        this.writer = writer;
    }

    /**
     * Hands the next frame over, and returns at once.
     *
     * @param frame makes the picture, on the writer's thread
     * @return done when there is room for another frame; it fails if a frame before that could not be written
     */
    public CompletableFuture<Void> put(Supplier<ArgbImage> frame) {
        underway.add(CompletableFuture.runAsync(() -> attempt(() -> sink.write(frame.get())), writer));
        return underway.size() < MOST_UNDERWAY ? DONE : underway.remove();
    }

    /** Finishes the sink behind all frames. Fails if any of them could not be written. */
    public CompletableFuture<Void> finish() {
        return CompletableFuture.runAsync(() -> attempt(sink::finish), writer);
    }

    /** Nobody wants the frames any more that have not been begun; from any thread. */
    public void abandon() {
        abandoned = true;
    }

    /**
     * Waits for what {@link #put} or {@link #finish} returned.
     *
     * @throws IOException if that is why it failed
     */
    public static void await(CompletableFuture<Void> written) throws IOException {
        try {
            written.join();
        } catch (CompletionException failed) {
            Throwable cause = causeOf(failed);
            if (cause instanceof IOException refused) {
                throw refused;
            }
            if (cause instanceof RuntimeException mistake) {
                throw mistake;
            }
            if (cause instanceof Error fatal) {
                throw fatal;
            }
            throw failed;
        }
    }

    /** What went wrong on the writer's thread. */
    public static Throwable causeOf(Throwable failed) {
        return failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** What comes behind a frame that failed would have a gap. */
    private void attempt(Writing writing) {
        if (failure != null) {
            throw new CompletionException(failure);
        }
        if (abandoned) {
            return;
        }
        try {
            writing.run();
        } catch (IOException | RuntimeException | Error failed) {
            failure = failed;
            throw new CompletionException(failed);
        }
    }
}
