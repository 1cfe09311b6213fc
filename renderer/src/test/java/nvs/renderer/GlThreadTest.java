package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GlThreadTest {
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void endWhatIsStuck() {
        mayEnd.countDown();
        Thread.interrupted(); // nothing of it for the next test
    }

    @Test
    void threadThatIsStuckIsWaitedForInVain() {
        Thread stuck = start(mayEnd::await);

        assertThat(GlThread.awaitEnd(stuck, Duration.ofMillis(1))).isFalse();

        mayEnd.countDown();
        assertThat(GlThread.awaitEnd(stuck, Duration.ofSeconds(50))).isTrue();
    }

    @Test
    void interruptionNeitherEndsTheWaitNorGetsLost() {
        Thread stuck = start(mayEnd::await);
        Thread.currentThread().interrupt();
        start(() -> {
            Thread.sleep(20);
            mayEnd.countDown();
        });

        assertThat(GlThread.awaitEnd(stuck, Duration.ofSeconds(50))).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    private static Thread start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (InterruptedException signal) {
                throw new AssertionError(signal);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
