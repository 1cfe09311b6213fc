package nvs.camera;

import java.util.Map;
import org.joml.Vector2d;

/**
 * How a lens departs from the pinhole. Points are in the image plane at distance 1 before the camera, measured from the optical
 * axis: a pinhole puts the direction (X, Y, Z) at (X/Z, Y/Z), and the lens puts it elsewhere.
 */
public sealed interface LensDistortion
        permits RadialTangentialDistortion,
                RadialSeriesDistortion,
                DivisionDistortion,
                FisheyeDistortion,
                ThinPrismFisheyeDistortion,
                FieldOfViewDistortion {

    /** Half the widest angle of view that is made of a photo: 120 degrees, beyond which a flat picture is mostly stretched rim. */
    double LARGEST_HALF_ANGLE_RADIANS = Math.toRadians(60);

    /** A pinhole. */
    LensDistortion NONE = new RadialTangentialDistortion(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Where the lens puts what a pinhole would put at (x, y).
     *
     * @param into receives the point
     */
    void distort(double x, double y, Vector2d into);

    /** As {@link #distort}, for points on a line from the axis and without what is not symmetric around it. */
    double distortedRadius(double radius);

    /** The coefficients by the names that OpenCV or COLMAP gives them, in a fixed order. */
    Map<String, Double> coefficients();

    /** Whether this is the pinhole. */
    default boolean isNone() {
        return equals(NONE);
    }

    /**
     * How far from the axis, before distortion, pictures may be made: up to {@link #LARGEST_HALF_ANGLE_RADIANS}, and not beyond the
     * radius at which the formula turns back, where two directions would meet in one pixel.
     */
    default double largestRadius() {
        int steps = 512;
        double limit = Math.tan(LARGEST_HALF_ANGLE_RADIANS);
        double before = 0;
        for (int i = 1; i <= steps; i++) {
            double distorted = distortedRadius(limit * i / steps);
            if (!(distorted > before)) {
                return limit * (i - 1) / steps;
            }
            before = distorted;
        }
        return limit;
    }
}
