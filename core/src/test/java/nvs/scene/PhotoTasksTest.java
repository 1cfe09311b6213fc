package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PhotoTasksTest {
    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private final PhotoTasks tasks = new PhotoTasks(executor);
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    private List<CaptureView> views;

    @BeforeEach
    void capture() throws Exception {
        CaptureFolder.opencvCapture(folder, 4);
        views = CaptureFormats.open(folder).views();
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private final PhotoTasks.Results<Integer> results = new PhotoTasks.Results<>() {
        @Override
        public void usable(CaptureView view, Integer result) {
            told.add(view.index() + " is " + result);
        }

        @Override
        public void unusable(CaptureView view, SceneFormatException reason) {
            told.add(view.index() + ": " + reason.reason());
        }
    };

    @Test
    void twoPhotosAreWorkedOnAtOnceAndResultsComeInOrder() throws Exception {
        CountDownLatch firstWaits = new CountDownLatch(1);

        tasks.<Integer, InterruptedException>run(
                "Working",
                views,
                view -> {
                    if (view.index() == 0) {
                        firstWaits.await();
                    } else {
                        firstWaits.countDown();
                    }
                    return 10 * view.index();
                },
                results,
                Progress.NONE);

        assertThat(told).containsExactly("0 is 0", "1 is 10", "2 is 20", "3 is 30");
    }

    @Test
    void aPhotoThatCannotBeUsedCostsItselfAlone() throws Exception {
        tasks.<Integer, RuntimeException>run(
                "Working",
                views,
                view -> {
                    if (view.index() == 1) {
                        throw new SceneFormatException(view.imagePath(), "", "is no good");
                    }
                    return 0;
                },
                results,
                Progress.NONE);

        assertThat(told).containsExactly("0 is 0", "1: is no good", "2 is 0", "3 is 0");
    }

    @Test
    void whatElseTheWorkThrowsEndsItAndIsThrown() {
        IOException full = new IOException("the disk is full");

        assertThatThrownBy(() -> tasks.<Integer, IOException>run(
                        "Working",
                        views,
                        view -> {
                            throw full;
                        },
                        results,
                        Progress.NONE))
                .isSameAs(full);
        assertThat(told).isEmpty();
    }

    @Test
    void exhaustedMemoryIsToldAsSuch() {
        OutOfMemoryError exhausted = new OutOfMemoryError("of this test");

        assertThatThrownBy(() -> tasks.<Integer, RuntimeException>run(
                        "Working",
                        views,
                        view -> {
                            throw exhausted;
                        },
                        results,
                        Progress.NONE))
                .isSameAs(exhausted);
    }

    @Test
    void nothingGoesOnOnceItIsCancelled() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch working = new CountDownLatch(1);

        assertThatThrownBy(() -> tasks.<Integer, InterruptedException>run(
                        "Working",
                        views,
                        view -> {
                            begun.incrementAndGet();
                            working.countDown();
                            Thread.sleep(50); // the caller is told to end meanwhile
                            return ended.incrementAndGet();
                        },
                        results,
                        new CancelledOnceBegun(working)))
                .isInstanceOf(CancellationException.class);

        int begunByThen = begun.get();
        assertThat(ended.get()).isEqualTo(begunByThen).isPositive();
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(begun.get()).isEqualTo(begunByThen);
        assertThat(told).isEmpty();
    }

    private record CancelledOnceBegun(CountDownLatch working) implements Progress {
        @Override
        public void step(String name, long total) {
            assertThat(name).isEqualTo("Working");
            assertThat(total).isEqualTo(4);
        }

        @Override
        public void advanceTo(long done) {
            // never
        }

        @Override
        public boolean isCancelled() {
            try {
                working.await();
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }
}
