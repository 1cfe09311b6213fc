package nvs.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import nvs.camera.PinholeCamera;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Says in words which cameras lie outside what the weights were trained on.
 *
 * @param range in the model frame
 * @param up unit vector, model frame
 */
record RangeWarnings(CameraRange range, Vector3dc up) {
    /** Distances written with few digits, or scaled by a median, are not to be complained about. */
    private static final double DISTANCE_SLACK = 0.02;

    private static final double DEGREES_SLACK = 1;

    static boolean isDistanceWithin(double distance, CameraRange range) {
        return distance >= range.minDistance() * (1 - DISTANCE_SLACK)
                && distance <= range.maxDistance() * (1 + DISTANCE_SLACK);
    }

    /**
     * Whole sentences, one for each way of being outside.
     *
     * @param cameras model frame
     */
    List<String> about(List<PinholeCamera> cameras) {
        OpticalAxes axes = new OpticalAxes(cameras);
        List<String> warnings = new ArrayList<>();
        new Quantity(
                        axes.each(camera -> camera.centre().length()),
                        new Bounds(range.minDistance(), range.maxDistance(), range.maxDistance() * DISTANCE_SLACK),
                        new Words("nearer than", "farther away than", "%.2f", " in the model's units"))
                .addTo(warnings);
        new Quantity(
                        axes.each(this::elevationDegrees),
                        new Bounds(range.minElevationDegrees(), range.maxElevationDegrees(), DEGREES_SLACK),
                        new Words("lower than", "higher than", "%.0f°", " of elevation"))
                .addTo(warnings);
        new Quantity(
                        axes.each(camera -> Math.toDegrees(camera.intrinsics().verticalFovRadians())),
                        new Bounds(range.minFovDegrees(), range.maxFovDegrees(), DEGREES_SLACK),
                        new Words("narrower than", "wider than", "%.0f°", " of vertical field of view"))
                .addTo(warnings);
        return warnings;
    }

    private double elevationDegrees(PinholeCamera camera) {
        Vector3d centre = camera.centre();
        double distance = centre.length();
        return distance > 0 ? Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, centre.dot(up) / distance)))) : 0;
    }

    private record Bounds(double min, double max, double slack) {}

    private record Words(String below, String above, String format, String unit) {}

    private record Quantity(double[] values, Bounds bounds, Words words) {

        void addTo(List<String> warnings) {
            add(warnings, DoubleStream.of(values).filter(v -> v < bounds.min - bounds.slack), words.below);
            add(warnings, DoubleStream.of(values).filter(v -> v > bounds.max + bounds.slack), words.above);
        }

        private void add(List<String> warnings, DoubleStream outside, String comparison) {
            var found = outside.summaryStatistics();
            if (found.getCount() == 0) {
                return;
            }
            String who = found.getCount() + " of " + values.length + (values.length == 1 ? " camera" : " cameras")
                    + (found.getCount() == 1 ? " is " : " are ");
            warnings.add(who + comparison + " those that the weights were trained on: "
                    + span(found.getMin(), found.getMax()) + words.unit + ", trained on "
                    + span(bounds.min, bounds.max) + ".");
        }

        private String span(double from, double to) {
            String first = String.format(Locale.ROOT, words.format, from);
            String last = String.format(Locale.ROOT, words.format, to);
            return first.equals(last) ? first : first + " to " + last;
        }
    }
}
