package nvs.samples.maker;

import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;

/**
 * Cameras on a round walk through a room whose middle is the z axis.
 *
 * @param halfX half of the length of the walk along x
 * @param halfY likewise along y
 * @param eyeHeight above the floor
 * @param gaze where a camera looks, as a multiple of where it stands: negative across the room, above one to the wall behind it
 * @param gazeHeight height of what it looks at
 * @param count how many cameras
 */
record Walk(double halfX, double halfY, double eyeHeight, double gaze, double gazeHeight, int count) {

    List<PinholeCamera> cameras(PinholeIntrinsics intrinsics) {
        return IntStream.range(0, count)
                .mapToObj(i -> camera(intrinsics, 2 * Math.PI * (i + 0.5) / count))
                .toList();
    }

    private PinholeCamera camera(PinholeIntrinsics intrinsics, double turn) {
        double x = halfX * Math.cos(turn);
        double y = halfY * Math.sin(turn);
        return PinholeCamera.lookingAt(
                intrinsics,
                new Vector3d(x, y, eyeHeight),
                new Vector3d(gaze * x, gaze * y, gazeHeight),
                new Vector3d(0, 0, 1));
    }
}
