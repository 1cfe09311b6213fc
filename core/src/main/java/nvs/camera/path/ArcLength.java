package nvs.camera.path;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.joml.Vector3d;

/**
 * The length of a curve as a function of its parameter, and back: a table of chords, linear in between. With so many chords the speed
 * along the splines of this package is even to within one percent.
 */
final class ArcLength {
    private static final int CHORDS = 1024;

    private final double[] lengths = new double[CHORDS + 1];

    /** Measures a curve from parameter 0 to 1. */
    ArcLength(DoubleFunction<Vector3d> curve) {
        Vector3d previous = curve.apply(0);
        for (int i = 1; i <= CHORDS; i++) {
            Vector3d point = curve.apply((double) i / CHORDS);
            lengths[i] = lengths[i - 1] + point.distance(previous);
            previous = point;
        }
    }

    double total() {
        return lengths[CHORDS];
    }

    /** The parameter up to which the given share of the length lies. */
    double parameterAt(double share) {
        double length = share * total();
        int found = Arrays.binarySearch(lengths, length);
        if (found >= 0) {
            return share >= 1 ? 1 : (double) found / CHORDS;
        }
        int after = Math.min(-found - 1, CHORDS);
        double before = lengths[after - 1];
        return (after - 1 + (length - before) / (lengths[after] - before)) / CHORDS;
    }
}
