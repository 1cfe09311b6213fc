package nvs.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nvs.camera.PinholeCamera;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Where a set of cameras stands and looks, as a whole.
 *
 * @param cameras world frame, at least one
 */
record OpticalAxes(List<PinholeCamera> cameras) {

    /** Means of unit vectors shorter than this have no direction. */
    static final double SHORTEST_MEAN = 1e-4;

    /**
     * Smallest determinant, for one camera, of the normal equations of {@link #nearestPoint()}; axes of two cameras that differ by
     * less than about a third of a degree fall below.
     */
    private static final double SMALLEST_DETERMINANT = 1e-5;

    OpticalAxes {
        cameras = List.copyOf(cameras);
        if (cameras.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one camera");
        }
    }

    Vector3d meanCentre() {
        return mean(PinholeCamera::centre);
    }

    /** Not normalised; near zero if the cameras look everywhere. */
    Vector3d meanForward() {
        return mean(PinholeCamera::forward);
    }

    /** Not normalised; near zero if the cameras are rolled every way. */
    Vector3d meanUp() {
        return mean(PinholeCamera::up);
    }

    private Vector3d mean(Function<PinholeCamera, Vector3d> part) {
        Vector3d sum = new Vector3d();
        cameras.forEach(camera -> sum.add(part.apply(camera)));
        return sum.div(cameras.size());
    }

    /** Largest distance of a camera centre from the mean of all. */
    double spread() {
        Vector3d centre = meanCentre();
        return cameras.stream()
                .mapToDouble(camera -> camera.centre().distance(centre))
                .max()
                .orElseThrow();
    }

    double medianDistanceFrom(Vector3dc point) {
        double[] distances = cameras.stream()
                .mapToDouble(camera -> camera.centre().distance(point))
                .sorted()
                .toArray();
        int half = distances.length / 2;
        return distances.length % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2;
    }

    /**
     * The point whose squared distances from the optical axes add up to the least, if the axes are not parallel and most cameras
     * have it in front of them.
     */
    Optional<Vector3d> nearestPoint() {
        // For an axis through c along d the squared distance of p is |(I - d dT)(p - c)|2; its derivative in p is
        // linear.
        Matrix3d left = new Matrix3d().zero();
        Vector3d right = new Vector3d();
        for (PinholeCamera camera : cameras) {
            Matrix3d across = acrossAxis(camera.forward());
            left.add(across);
            right.add(across.transform(camera.centre()));
        }
        left.scale(1.0 / cameras.size());
        right.div(cameras.size());
        if (left.determinant() < SMALLEST_DETERMINANT) {
            return Optional.empty();
        }
        return Optional.of(left.invert().transform(right)).filter(this::isInFrontOfMost);
    }

    /** {@code I - d dT}: removes the part along the axis. */
    private static Matrix3d acrossAxis(Vector3d d) {
        return new Matrix3d(
                1 - d.x * d.x,
                -d.x * d.y,
                -d.x * d.z,
                -d.y * d.x,
                1 - d.y * d.y,
                -d.y * d.z,
                -d.z * d.x,
                -d.z * d.y,
                1 - d.z * d.z);
    }

    private boolean isInFrontOfMost(Vector3d point) {
        long inFront = cameras.stream()
                .filter(camera -> camera.forward().dot(point.sub(camera.centre(), new Vector3d())) > 0)
                .count();
        return 2 * inFront > cameras.size();
    }

    /** A point that the cameras, taken together, look at from the given distance; their middle if they look everywhere. */
    Vector3d pointAhead(double distance) {
        Vector3d forward = meanForward();
        if (forward.length() < SHORTEST_MEAN) {
            return meanCentre();
        }
        return forward.normalize(distance).add(meanCentre());
    }

    /** The mean up direction, or the first camera's where the mean has none. */
    Vector3d upOrFirst() {
        Vector3d up = meanUp();
        return up.length() < SHORTEST_MEAN ? cameras.get(0).up() : up.normalize();
    }
}
