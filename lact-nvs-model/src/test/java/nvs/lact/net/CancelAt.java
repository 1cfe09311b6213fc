package nvs.lact.net;

import java.util.concurrent.atomic.AtomicInteger;
import nvs.task.Progress;

/** Cancels when it is asked for the given time. */
final class CancelAt {

    private CancelAt() {}

    static Progress question(int number) {
        AtomicInteger remaining = new AtomicInteger(number);
        return Progress.silentUntil(() -> remaining.getAndDecrement() == 0);
    }
}
