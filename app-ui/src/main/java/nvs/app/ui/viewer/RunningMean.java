package nvs.app.ui.viewer;

import java.time.Duration;

/** A mean that follows its values: calm enough to read, quick enough to be true. */
final class RunningMean {
    private static final double WEIGHT_OF_NEWEST = 0.15;

    private double seconds = Double.NaN;

    void add(Duration time) {
        double newest = time.toNanos() / 1e9;
        seconds = Double.isNaN(seconds) ? newest : seconds + WEIGHT_OF_NEWEST * (newest - seconds);
    }

    /** NaN before the first value. */
    double seconds() {
        return seconds;
    }
}
