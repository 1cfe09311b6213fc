package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LatestWinsQueueTest {
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final LatestWinsQueue<String> queue = new LatestWinsQueue<>(ready::get);

    @Test
    void onlyTheLatestDraftIsTaken() throws Exception {
        queue.supersede("first");
        queue.supersede("second");
        queue.supersede("third");
        queue.post("end");

        assertThat(queue.take()).contains("end");
        assertThat(queue.take()).contains("third");
        queue.post("nothing was left before this");
        assertThat(queue.take()).contains("nothing was left before this");
    }

    @Test
    void tasksComeBeforeDraftsInTheirOrder() throws Exception {
        queue.supersede("draft");
        queue.post("one");
        queue.post("two");

        assertThat(queue.take()).contains("one");
        assertThat(queue.take()).contains("two");
        assertThat(queue.take()).contains("draft");
    }

    @Test
    void draftWaitsUntilTheWorkerIsReadyAndMayBeSupersededMeanwhile() throws Exception {
        ready.set(false);
        queue.supersede("stale");
        CompletableFuture<String> taken = CompletableFuture.supplyAsync(this::takeUnchecked);

        queue.supersede("fresh");
        ready.set(true);
        queue.wake();

        assertThat(taken.get(10, TimeUnit.SECONDS)).isEqualTo("fresh");
    }

    @Test
    void closingWakesTheWorkerAndReturnsWhatWasNotDone() throws Exception {
        queue.post("undone");
        queue.supersede("draft");

        assertThat(queue.close()).containsExactly("undone");
        assertThat(queue.take()).isEmpty();
        assertThat(queue.post("late")).isFalse();
        assertThat(queue.close()).isEmpty();
    }

    private String takeUnchecked() {
        try {
            return queue.take().orElseThrow();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
