package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * The rational model of Brown and Conrady as OpenCV defines it: with r the distance from the axis, points are scaled by
 * (1 + k1 r² + k2 r⁴ + k3 r⁶) / (1 + k4 r² + k5 r⁴ + k6 r⁶) and moved by (2 p1 x y + p2 (r² + 2 x²), p1 (r² + 2 y²) + 2 p2 x y).
 * COLMAP's SIMPLE_RADIAL, RADIAL, OPENCV and FULL_OPENCV are this with some coefficients zero.
 *
 * @param k1 to {@code k6} radial
 * @param p1 and {@code p2} tangential
 */
public record RadialTangentialDistortion(
        double k1, double k2, double k3, double k4, double k5, double k6, double p1, double p2)
        implements LensDistortion {

    public RadialTangentialDistortion {
        Coefficients.requireFinite(k1, k2, k3, k4, k5, k6, p1, p2);
    }

    /** The model of four coefficients that OpenCV returns by default and COLMAP calls OPENCV. */
    public static RadialTangentialDistortion of(double k1, double k2, double p1, double p2) {
        return new RadialTangentialDistortion(k1, k2, 0, 0, 0, 0, p1, p2);
    }

    @Override
    public void distort(double x, double y, Vector2d into) {
        double rr = x * x + y * y;
        double scale = scale(rr);
        into.set(
                x * scale + 2 * p1 * x * y + p2 * (rr + 2 * x * x), y * scale + p1 * (rr + 2 * y * y) + 2 * p2 * x * y);
    }

    @Override
    public Map<String, Double> coefficients() {
        return Coefficients.named("k1 k2 k3 k4 k5 k6 p1 p2", k1, k2, k3, k4, k5, k6, p1, p2);
    }

    @Override
    public double distortedRadius(double radius) {
        return radius * scale(radius * radius);
    }

    private double scale(double rr) {
        return (1 + rr * (k1 + rr * (k2 + rr * k3))) / (1 + rr * (k4 + rr * (k5 + rr * k6)));
    }
}
