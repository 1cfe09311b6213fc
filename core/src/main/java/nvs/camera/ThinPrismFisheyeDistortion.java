package nvs.camera;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joml.Vector2d;

/**
 * COLMAP's THIN_PRISM_FISHEYE: a direction at the angle θ from the axis falls at the distance θ, as in an ideal fisheye, at (u, v);
 * then Brown's series is applied there, and a thin prism moves the point by (sx1, sy1) (u² + v²).
 *
 * @param series radial and tangential, in angles
 * @param sx1 of the prism
 * @param sy1 of the prism
 */
public record ThinPrismFisheyeDistortion(RadialSeriesDistortion series, double sx1, double sy1)
        implements LensDistortion {

    /** Nearer to the axis, angle and tangent agree to the last digit. */
    private static final double SMALLEST_RADIUS = 1e-9;

    public ThinPrismFisheyeDistortion {
        Coefficients.requireFinite(sx1, sy1);
    }

    @Override
    public void distort(double x, double y, Vector2d into) {
        double radius = Math.hypot(x, y);
        double scale = radius < SMALLEST_RADIUS ? 1 : Math.atan(radius) / radius;
        double u = x * scale;
        double v = y * scale;
        double rr = u * u + v * v;
        series.distort(u, v, into);
        into.add(sx1 * rr, sy1 * rr);
    }

    @Override
    public double distortedRadius(double radius) {
        return series.distortedRadius(Math.atan(radius));
    }

    @Override
    public Map<String, Double> coefficients() {
        Map<String, Double> values = new LinkedHashMap<>(series.coefficients());
        values.putAll(Coefficients.named("sx1 sy1", sx1, sy1));
        return values;
    }
}
