package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * The model of Devernay and Faugeras ("Straight lines have to be straight", 2001), COLMAP's FOV: what a pinhole puts at the distance r
 * from the axis falls at atan(2 r tan(ω/2)) / ω.
 *
 * @param omegaRadians ω, the angle of view of an ideal fisheye; not zero, which would be a pinhole, and less than half a turn
 */
public record FieldOfViewDistortion(double omegaRadians) implements LensDistortion {

    /** Nearer to the axis, the formula is a straight line to the last digit. */
    private static final double SMALLEST_RADIUS = 1e-9;

    public FieldOfViewDistortion {
        if (!(Math.abs(omegaRadians) < Math.PI) || omegaRadians == 0) {
            throw new IllegalArgumentException("omega must be less than pi and not zero: " + omegaRadians);
        }
    }

    @Override
    public void distort(double x, double y, Vector2d into) {
        double radius = Math.hypot(x, y);
        double scale = radius < SMALLEST_RADIUS ? twiceTangent() / omegaRadians : distortedRadius(radius) / radius;
        into.set(x * scale, y * scale);
    }

    @Override
    public double distortedRadius(double radius) {
        return Math.atan(radius * twiceTangent()) / omegaRadians;
    }

    private double twiceTangent() {
        return 2 * Math.tan(0.5 * omegaRadians);
    }

    @Override
    public Map<String, Double> coefficients() {
        return Coefficients.named("omega", omegaRadians);
    }
}
