package nvs.usecase;

import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;

/**
 * One closed turn around the pivot at even speed: the last frame is one step short of the first, so that it loops.
 *
 * @param start where the turn begins; it keeps the elevation and distance
 * @param fovRadians vertical field of view
 * @param size of every frame
 * @param frames how many, positive
 */
public record OrbitPath(OrbitView start, double fovRadians, ImageSize size, int frames) {

    public OrbitPath {
        if (frames <= 0) {
            throw new IllegalArgumentException("an orbit has at least one frame: " + frames);
        }
    }

    /** The cameras in order, world frame. */
    public List<PinholeCamera> cameras() {
        PinholeIntrinsics intrinsics = PinholeIntrinsics.ofVerticalFov(size.width(), size.height(), fovRadians);
        double stepRadians = 2 * Math.PI / frames;
        return IntStream.range(0, frames)
                .mapToObj(frame -> start.turned(frame * stepRadians, 0).camera(intrinsics))
                .toList();
    }
}
