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
 * @param cameras those of the photos
 * @param points of the subject's surface, as the capture has them
 * @param path the way of a camera that is being planned
 */
public record SceneOverlay(
        Vector3dc pivot,
        Vector3dc up,
        double contentRadius,
        GroundGrid grid,
        OverlayCameras cameras,
        SparsePoints points,
        OverlayPath path) {

    /** The roof of a frustum reaches further than its image. */
    private static final double FRUSTUM_REACH = 2;

    public SceneOverlay {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(cameras, "cameras");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(path, "path");
        if (!pivot.isFinite()) {
            throw new IllegalArgumentException("pivot must be finite: " + pivot);
        }
        if (!(up.length() > 0) || !up.isFinite()) {
            throw new IllegalArgumentException("up must be finite and not zero: " + up);
        }
        requirePositive(contentRadius);
        pivot = new Vector3d(pivot);
        up = new Vector3d(up).normalize();
    }

    /** Ground at the foot of the content, grid and frusta of a fitting size. */
    public static SceneOverlay around(
            Vector3dc pivot, Vector3dc up, double contentRadius, List<OverlayCamera> cameras) {
        requirePositive(contentRadius);
        return new SceneOverlay(
                pivot,
                up,
                contentRadius,
                GroundGrid.around(-contentRadius, contentRadius),
                OverlayCameras.around(pivot, contentRadius, cameras),
                SparsePoints.NONE,
                OverlayPath.NONE);
    }

    /** The same scene on another ground. */
    public SceneOverlay with(GroundGrid newGrid) {
        return new SceneOverlay(pivot, up, contentRadius, newGrid, cameras, points, path);
    }

    /** The same scene with other cameras, or another one selected. */
    public SceneOverlay with(OverlayCameras newCameras) {
        return new SceneOverlay(pivot, up, contentRadius, grid, newCameras, points, path);
    }

    /** The same scene with points. */
    public SceneOverlay with(SparsePoints newPoints) {
        return new SceneOverlay(pivot, up, contentRadius, grid, cameras, newPoints, path);
    }

    /** The same scene with a path. */
    public SceneOverlay with(OverlayPath newPath) {
        return new SceneOverlay(pivot, up, contentRadius, grid, cameras, points, newPath);
    }

    /** Radius of a sphere about the pivot that holds all that can be drawn. */
    public double boundingRadius() {
        double radius = Math.max(contentRadius, Math.hypot(grid.height(), grid.radius() * Math.sqrt(2)));
        double reach = FRUSTUM_REACH * cameras.frustumDepth();
        for (OverlayCamera camera : cameras.list()) {
            radius = Math.max(radius, camera.camera().centre().distance(pivot) + reach);
        }
        for (PinholeCamera keyframe : path.keyframes()) {
            radius = Math.max(radius, keyframe.centre().distance(pivot) + reach);
        }
        for (Vector3d position : path.positions()) {
            radius = Math.max(radius, position.distance(pivot) + reach);
        }
        return radius;
    }

    private static void requirePositive(double contentRadius) {
        if (!(contentRadius > 0) || Double.isInfinite(contentRadius)) {
            throw new IllegalArgumentException("contentRadius must be positive and finite: " + contentRadius);
        }
    }
}
