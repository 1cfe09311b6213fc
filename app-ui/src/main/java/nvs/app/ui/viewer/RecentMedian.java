package nvs.app.ui.viewer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The median of the latest times: calm enough to read, and not misled by the first frame, which warms up the model. */
final class RecentMedian {
    private static final int KEPT = 15;

    private final Deque<Duration> latest = new ArrayDeque<>();

    void add(Duration time) {
        latest.addLast(time);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** How many times it is the median of. */
    int count() {
        return latest.size();
    }

    /** NaN before the first value. */
    double seconds() {
        return latest.isEmpty()
                ? Double.NaN
                : latest.stream()
                                .sorted()
                                .skip((latest.size() - 1) / 2)
                                .findFirst()
                                .orElseThrow()
                                .toNanos()
                        / 1e9;
    }
}
