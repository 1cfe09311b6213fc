package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * The equidistant fisheye of Kannala and Brandt as OpenCV defines it: a direction at the angle θ from the axis falls at the distance
 * θ (1 + k1 θ² + k2 θ⁴ + k3 θ⁶ + k4 θ⁸). COLMAP's fisheye models, and nerfstudio's OPENCV_FISHEYE, are this.
 *
 * @param k1 to {@code k4}: all zero is still a fisheye
 */
public record FisheyeDistortion(double k1, double k2, double k3, double k4) implements LensDistortion {

    /** Nearer to the axis, angle and tangent agree to the last digit. */
    private static final double SMALLEST_RADIUS = 1e-9;

    public FisheyeDistortion {
        Coefficients.requireFinite(k1, k2, k3, k4);
    }

    @Override
    public void distort(double x, double y, Vector2d into) {
        double radius = Math.hypot(x, y);
        double scale = radius < SMALLEST_RADIUS ? 1 : distortedRadius(radius) / radius;
        into.set(x * scale, y * scale);
    }

    @Override
    public Map<String, Double> coefficients() {
        return Coefficients.named("k1 k2 k3 k4", k1, k2, k3, k4);
    }

    @Override
    public double distortedRadius(double radius) {
        double angle = Math.atan(radius);
        double aa = angle * angle;
        return angle * (1 + aa * (k1 + aa * (k2 + aa * (k3 + aa * k4))));
    }
}
