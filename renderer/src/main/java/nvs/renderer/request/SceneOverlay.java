package nvs.renderer.request;

import java.util.List;
import java.util.Objects;
import nvs.camera.PinholeCamera;
import nvs.scene.SparsePoints;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What stays the same in a scene while its camera moves. Everything is in the world frame and its units.
 *
 * @param pivot the middle of the scene; the orbit turns about it
 * @param up unit direction away from the ground
 * @param contentRadius of a sphere about the pivot that holds what the photos show, positive
 * @param grid the ground
 * @param frustumDepth how long the frusta of the input cameras are drawn, positive
 * @param inputCameras the cameras whose photos the model has read
 * @param points of the subject's surface, as the capture has them
 */
public record SceneOverlay(
        Vector3dc pivot,
        Vector3dc up,
        double contentRadius,
        GroundGrid grid,
        double frustumDepth,
        List<PinholeCamera> inputCameras,
        SparsePoints points) {

    /** Frusta of neighbouring cameras should not touch: this part of the nearest distance, and never more than the next. */
    private static final double FRUSTUM_PER_GAP = 0.5;

    private static final double FRUSTUM_PER_DISTANCE = 0.12;

    public SceneOverlay {
        Objects.requireNonNull(grid, "grid");
        if (!pivot.isFinite()) {
            throw new IllegalArgumentException("pivot must be finite: " + pivot);
        }
        if (!(up.length() > 0) || !up.isFinite()) {
            throw new IllegalArgumentException("up must be finite and not zero: " + up);
        }
        requirePositive("contentRadius", contentRadius);
        requirePositive("frustumDepth", frustumDepth);
        pivot = new Vector3d(pivot);
        up = new Vector3d(up).normalize();
        inputCameras = List.copyOf(inputCameras);
    }

    /** Ground at the foot of the content, grid and frusta of a fitting size. */
    public static SceneOverlay around(
            Vector3dc pivot, Vector3dc up, double contentRadius, List<PinholeCamera> inputCameras) {
        requirePositive("contentRadius", contentRadius);
        GroundGrid grid = GroundGrid.around(-contentRadius, contentRadius);
        return new SceneOverlay(
                pivot,
                up,
                contentRadius,
                grid,
                frustumDepthFor(pivot, contentRadius, inputCameras),
                inputCameras,
                SparsePoints.NONE);
    }

    /** The same scene on another ground. */
    public SceneOverlay with(GroundGrid newGrid) {
        return new SceneOverlay(pivot, up, contentRadius, newGrid, frustumDepth, inputCameras, points);
    }

    /** The same scene with points. */
    public SceneOverlay with(SparsePoints newPoints) {
        return new SceneOverlay(pivot, up, contentRadius, grid, frustumDepth, inputCameras, newPoints);
    }

    /** Radius of a sphere about the pivot that holds all that can be drawn. */
    public double boundingRadius() {
        double radius = Math.max(contentRadius, Math.hypot(grid.height(), grid.radius() * Math.sqrt(2)));
        for (PinholeCamera camera : inputCameras) {
            radius = Math.max(radius, camera.centre().distance(pivot) + 2 * frustumDepth);
        }
        return radius;
    }

    private static double frustumDepthFor(Vector3dc pivot, double contentRadius, List<PinholeCamera> cameras) {
        List<Vector3d> centres =
                cameras.stream().map(PinholeCamera::centre).distinct().toList();
        if (centres.size() < 2) {
            return FRUSTUM_PER_DISTANCE * contentRadius;
        }
        double gap = median(centres.stream()
                .mapToDouble(centre -> nearestOther(centre, centres))
                .sorted()
                .toArray());
        double distance = median(centres.stream()
                .mapToDouble(centre -> centre.distance(pivot))
                .sorted()
                .toArray());
        double depth = Math.min(FRUSTUM_PER_GAP * gap, FRUSTUM_PER_DISTANCE * distance);
        return depth > 0 ? depth : FRUSTUM_PER_DISTANCE * contentRadius;
    }

    private static double nearestOther(Vector3d centre, List<Vector3d> centres) {
        return centres.stream()
                .filter(other -> other != centre)
                .mapToDouble(centre::distance)
                .min()
                .orElseThrow();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }
}
