package nvs.camera;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A half-line, as light comes to a camera along.
 *
 * @param origin where it begins, world frame
 * @param direction unit vector, world frame
 */
public record Ray(Vector3dc origin, Vector3dc direction) {

    public Ray {
        if (!origin.isFinite() || !direction.isFinite() || !(direction.length() > 0)) {
            throw new IllegalArgumentException(
                    "a ray needs a finite origin and direction: " + origin + " " + direction);
        }
        origin = new Vector3d(origin);
        direction = new Vector3d(direction).normalize();
    }

    /** The ray through a place of a camera's image, in pixels. */
    public static Ray through(PinholeCamera camera, double xPixels, double yPixels) {
        return new Ray(camera.centre(), camera.rayThrough(xPixels, yPixels));
    }

    /** Angle between the directions, from 0 to pi. */
    public double angleRadians(Ray other) {
        return direction.angle(other.direction);
    }

    /**
     * The middle of the shortest connection with another ray, the midpoint method of triangulation (Hartley and Sturm,
     * "Triangulation", 1997, section 5.3): both connections are orthogonal to both rays, which gives two linear equations for how far
     * along the rays they stand.
     *
     * @throws IllegalArgumentException if the rays are parallel, or the place lies behind one of the origins
     */
    public Vector3d midpointTo(Ray other) {
        double cosine = direction.dot(other.direction);
        double sineSquared = direction.cross(other.direction, new Vector3d()).lengthSquared();
        Vector3d between = other.origin.sub(origin, new Vector3d());
        double here = (between.dot(direction) - cosine * between.dot(other.direction)) / sineSquared;
        double there = (cosine * between.dot(direction) - between.dot(other.direction)) / sineSquared;
        if (!(here > 0 && there > 0) || !Double.isFinite(here + there)) {
            throw new IllegalArgumentException("the rays do not meet in front of both cameras: " + this + ", " + other);
        }
        return at(here).add(other.at(there)).mul(0.5);
    }

    private Vector3d at(double distance) {
        return new Vector3d(direction).mul(distance).add(origin);
    }
}
