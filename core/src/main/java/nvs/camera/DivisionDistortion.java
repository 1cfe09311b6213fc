package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * Fitzgibbon's division model ("Simultaneous linear estimation of multiple view geometry and lens distortion", 2001), COLMAP's
 * DIVISION: what falls at the distance d from the axis, a pinhole puts at d / (1 + k d²). Solved for d that is
 * 2 r / (1 + √(1 - 4 k r²)); for positive k there is a largest r.
 *
 * @param k in units of the image plane, not zero, which would be a pinhole
 */
public record DivisionDistortion(double k) implements LensDistortion {

    public DivisionDistortion {
        Coefficients.requireFinite(k);
        if (k == 0) {
            throw new IllegalArgumentException("k must not be zero: " + k);
        }
    }

    /** Not a number where no such direction reaches the photo. */
    @Override
    public void distort(double x, double y, Vector2d into) {
        double scale = scale(x * x + y * y);
        into.set(x * scale, y * scale);
    }

    @Override
    public double distortedRadius(double radius) {
        return radius * scale(radius * radius);
    }

    private double scale(double rr) {
        return 2 / (1 + Math.sqrt(1 - 4 * k * rr));
    }

    @Override
    public Map<String, Double> coefficients() {
        return Coefficients.named("k", k);
    }
}
