package nvs.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Which cameras lie outside what the weights were trained on: distance from the model's origin, elevation over it, field of view.
 *
 * @param range in the model frame
 * @param up unit vector, model frame
 */
record RangeWarnings(CameraRange range, Vector3dc up) {
    /** Distances written with few digits, or scaled by a median, are not to be complained about. */
    private static final double DISTANCE_SLACK = 0.02;

    private static final double DEGREES_SLACK = 1;

    boolean coversDistanceOf(PinholeCamera camera) {
        return distance().covers(camera);
    }

    /** Whether all that {@link #about} looks at is as it was in training. */
    boolean covers(PinholeCamera camera) {
        return quantities().allMatch(quantity -> quantity.covers(camera));
    }

    /**
     * Whole sentences, one for each way of being outside.
     *
     * @param cameras model frame
     */
    List<String> about(List<PinholeCamera> cameras) {
        List<String> warnings = new ArrayList<>();
        quantities().forEach(quantity -> quantity.addTo(warnings, cameras));
        return warnings;
    }

    private Stream<Quantity> quantities() {
        return Stream.of(distance(), elevation(), fieldOfView());
    }

    private Quantity distance() {
        return new Quantity(
                camera -> camera.centre().length(),
                new Bounds(range.minDistance(), range.maxDistance(), range.maxDistance() * DISTANCE_SLACK),
                new Words("nearer than", "farther away than", "%.2f", " in the model's units"));
    }

    private Quantity elevation() {
        return new Quantity(
                this::elevationDegrees,
                new Bounds(range.minElevationDegrees(), range.maxElevationDegrees(), DEGREES_SLACK),
                new Words("lower than", "higher than", "%.0f°", " of elevation"));
    }

    private Quantity fieldOfView() {
        return new Quantity(
                camera -> Math.toDegrees(camera.intrinsics().verticalFovRadians()),
                new Bounds(range.minFovDegrees(), range.maxFovDegrees(), DEGREES_SLACK),
                new Words("narrower than", "wider than", "%.0f°", " of vertical field of view"));
    }

    private double elevationDegrees(PinholeCamera camera) {
        Vector3d centre = camera.centre();
        double distance = centre.length();
        return distance > 0 ? Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, centre.dot(up) / distance)))) : 0;
    }

    private record Bounds(double min, double max, double slack) {
        boolean isBelow(double value) {
            return value < min - slack;
        }

        boolean isAbove(double value) {
            return value > max + slack;
        }
    }

    private record Words(String below, String above, String format, String unit) {}

    private record Quantity(ToDoubleFunction<PinholeCamera> measure, Bounds bounds, Words words) {

        boolean covers(PinholeCamera camera) {
            double value = measure.applyAsDouble(camera);
            return !bounds.isBelow(value) && !bounds.isAbove(value);
        }

        void addTo(List<String> warnings, List<PinholeCamera> cameras) {
            double[] values = cameras.stream().mapToDouble(measure).toArray();
            add(warnings, values, bounds::isBelow, words.below);
            add(warnings, values, bounds::isAbove, words.above);
        }

        private void add(List<String> warnings, double[] values, DoublePredicate isOutside, String comparison) {
            var found = DoubleStream.of(values).filter(isOutside).summaryStatistics();
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
