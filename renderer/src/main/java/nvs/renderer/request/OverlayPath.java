package nvs.renderer.request;

import java.util.List;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import org.joml.Vector3d;

/**
 * The way of a camera through the scene.
 *
 * @param positions of the camera, world frame, dense enough to be joined by straight lines; a closed path ends where it begins
 * @param keyframes drawn as small frusta
 * @param present where the camera is at the time that is shown, if that is to be marked
 */
public record OverlayPath(List<Vector3d> positions, List<PinholeCamera> keyframes, Optional<PinholeCamera> present) {

    /** Nothing to draw. */
    public static final OverlayPath NONE = new OverlayPath(List.of(), List.of());

    public OverlayPath {
        positions = positions.stream().map(Vector3d::new).toList();
        keyframes = List.copyOf(keyframes);
        for (Vector3d position : positions) {
            if (!position.isFinite()) {
                throw new IllegalArgumentException("positions must be finite: " + position);
            }
        }
    }

    /** A path at no particular time. */
    public OverlayPath(List<Vector3d> positions, List<PinholeCamera> keyframes) {
        this(positions, keyframes, Optional.empty());
    }

    /** The same path with a mark where the camera is now. */
    public OverlayPath at(PinholeCamera now) {
        return new OverlayPath(positions, keyframes, Optional.of(now));
    }
}
