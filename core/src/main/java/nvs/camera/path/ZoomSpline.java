package nvs.camera.path;

import java.util.List;
import java.util.OptionalInt;

/**
 * The field of view from keyframe to keyframe: the logarithm of the focal length, so that equal times zoom by equal factors, through
 * the monotone cubics of Fritsch and Butland, "A Method for Constructing Local Monotone Piecewise Cubic Interpolants", 1984: the zoom
 * never goes beyond what two keyframes ask.
 */
final class ZoomSpline {
    private final Segments segments;
    private final double[] seconds;
    private final double[] logTangents;

    /**
     * Prepares the curve.
     *
     * @param fovRadians of every keyframe
     * @param seconds of every segment, positive
     */
    ZoomSpline(List<Double> fovRadians, double[] seconds, Segments segments) {
        this.segments = segments;
        this.seconds = seconds;
        logTangents = fovRadians.stream()
                .mapToDouble(fov -> Math.log(Math.tan(fov / 2)))
                .toArray();
    }

    /** Vertical field of view at a share of a segment. */
    double fovRadians(int segment, double u) {
        int end = segments.end(segment);
        double logTangent = Hermite.value(
                logTangents[segment],
                slope(segment) * seconds[segment],
                logTangents[end],
                slope(end) * seconds[segment],
                u);
        return 2 * Math.atan(Math.exp(logTangent));
    }

    private double slope(int keyframe) {
        OptionalInt before = segments.before(keyframe);
        OptionalInt after = segments.after(keyframe);
        if (before.isEmpty() || after.isEmpty()) {
            return rate(before.orElseGet(after::getAsInt));
        }
        double one = rate(before.getAsInt());
        double other = rate(after.getAsInt());
        if (one * other <= 0) {
            return 0;
        }
        double secondsOne = seconds[before.getAsInt()];
        double secondsOther = seconds[after.getAsInt()];
        double weightOne = 2 * secondsOther + secondsOne;
        double weightOther = 2 * secondsOne + secondsOther;
        return (weightOne + weightOther) / (weightOne / one + weightOther / other);
    }

    private double rate(int segment) {
        return (logTangents[segments.end(segment)] - logTangents[segment]) / seconds[segment];
    }
}
