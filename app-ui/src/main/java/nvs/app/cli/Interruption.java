package nvs.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancellation that the running command notices, and holds the end of the process back until the command has
 * cleaned up, so that no half-written file stays.
 */
public final class Interruption {
    /** Longer than a layer of the largest network takes on a slow machine. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    /** Listens to the end of the process. Call once. */
    public void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::request, "nvs-interruption"));
    }

    /** Whether the command should end. */
    public boolean isRequested() {
        return requested;
    }

    /** The command has ended and cleaned up; the process may go. */
    public void commandFinished() {
        finished.countDown();
    }

    private void request() {
        requested = true;
        try {
            boolean cleanedUp = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!cleanedUp) {
                System.err.println("nvs: ended without waiting any longer for the running step");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
