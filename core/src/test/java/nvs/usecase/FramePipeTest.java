package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import nvs.image.ArgbImage;
import nvs.task.NvsThreads;
import org.junit.jupiter.api.Test;

class FramePipeTest {
    private static final int BROKEN = 7;

    private final Queue<Runnable> writer = new ArrayDeque<>();
    private final List<Integer> written = new ArrayList<>();
    private boolean finished;

    private final FrameSink sink = new FrameSink() {
        @Override
        public void write(ArgbImage frame) throws IOException {
            if (frame.pixel(0, 0) == BROKEN) {
                throw new IOException("the disk is full");
            }
            written.add(frame.pixel(0, 0));
        }

        @Override
        public void finish() {
            finished = true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    };

    private final FramePipe pipe = new FramePipe(sink, writer::add);

    private CompletableFuture<Void> put(int frame) {
        return pipe.put(() -> new ArgbImage(1, 1, new int[] {frame}));
    }

    private void writeAll() {
        while (!writer.isEmpty()) {
            writer.remove().run();
        }
    }

    @Test
    void framesAreWrittenInTheirOrderAndThenFinished() throws IOException {
        for (int frame = 0; frame < 3; frame++) {
            put(frame);
        }
        CompletableFuture<Void> whole = pipe.finish();
        assertThat(written).isEmpty();
        writeAll();
        FramePipe.await(whole);
        assertThat(written).containsExactly(0, 1, 2);
        assertThat(finished).isTrue();
    }

    @Test
    void thereIsRoomForAnotherFrameWhenTheOldestIsWritten() {
        assertThat(put(0)).isDone();
        assertThat(put(1)).isDone();
        CompletableFuture<Void> room = put(2);
        assertThat(room).isNotDone();
        writer.remove().run();
        assertThat(room).isDone();
        assertThat(written).containsExactly(0);
    }

    @Test
    void aFrameThatCannotBeWrittenEndsAllBehindIt() {
        put(BROKEN);
        put(1);
        CompletableFuture<Void> room = put(2);
        CompletableFuture<Void> whole = pipe.finish();
        writeAll();
        assertThatIOException().isThrownBy(() -> FramePipe.await(room)).withMessage("the disk is full");
        assertThatIOException().isThrownBy(() -> FramePipe.await(whole)).withMessage("the disk is full");
        assertThat(written).isEmpty();
        assertThat(finished).isFalse();
    }

    @Test
    void whatIsAbandonedIsNotWrittenAnyMore() {
        put(0);
        put(1);
        writer.remove().run();
        pipe.abandon();
        writeAll();
        assertThat(written).containsExactly(0);
    }

    /** Would never end if frames were written by who renders them. */
    @Test
    void theNextFrameIsRenderedWhileOneIsWritten() throws Exception {
        CountDownLatch nextIsRendered = new CountDownLatch(1);
        ExecutorService thread = NvsThreads.single(NvsThreads.ENCODER);
        try {
            FramePipe threaded = new FramePipe(sink, thread);
            CompletableFuture<Void> room = threaded.put(() -> {
                awaitUninterrupted(nextIsRendered);
                return new ArgbImage(1, 1, new int[] {1});
            });
            FramePipe.await(room);
            nextIsRendered.countDown();
            threaded.put(() -> new ArgbImage(1, 1, new int[] {2}));
            FramePipe.await(threaded.finish());
        } finally {
            thread.shutdown();
        }
        assertThat(written).containsExactly(1, 2);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }
}
