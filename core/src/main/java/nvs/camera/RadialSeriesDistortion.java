package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * Brown's model with a fourth radial term: with r the distance from the axis, points are scaled by 1 + k1 r² + k2 r⁴ + k3 r⁶ + k4 r⁸
 * and moved by (2 p1 x y + p2 (r² + 2 x²), p1 (r² + 2 y²) + 2 p2 x y). RealityCapture's Brown4, and nerfstudio's OPENCV where it has
 * a k4, are this; OpenCV itself has no such term, and gives its name to another ({@link RadialTangentialDistortion}).
 *
 * @param k1 to {@code k4} radial
 * @param p1 and {@code p2} tangential
 */
public record RadialSeriesDistortion(double k1, double k2, double k3, double k4, double p1, double p2)
        implements LensDistortion {

    public RadialSeriesDistortion {
        Coefficients.requireFinite(k1, k2, k3, k4, p1, p2);
    }

    /** The better known model where that holds it: without a fourth term. */
    public LensDistortion simplest() {
        return k4 == 0 ? new RadialTangentialDistortion(k1, k2, k3, 0, 0, 0, p1, p2) : this;
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
        return Coefficients.named("k1 k2 k3 k4 p1 p2", k1, k2, k3, k4, p1, p2);
    }

    @Override
    public double distortedRadius(double radius) {
        return radius * scale(radius * radius);
    }

    private double scale(double rr) {
        return 1 + rr * (k1 + rr * (k2 + rr * (k3 + rr * k4)));
    }
}
