package nvs.lact.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How long the same work took, run after run.
 *
 * @param seconds of each run, in the order of the runs, at least one
 */
public record Times(List<Double> seconds) {

    public Times {
        seconds = List.copyOf(seconds);
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was timed");
        }
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        return quantile(0.5);
    }

    /** The fastest run. */
    public double min() {
        return quantile(0);
    }

    /** The slowest run. */
    public double max() {
        return quantile(1);
    }

    /**
     * The time that such a part of the runs did not exceed, linear between runs.
     *
     * @param part from 0 to 1
     */
    public double quantile(double part) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
