package nvs.samples.maker;

import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;

/**
 * Cameras evenly around the origin at one height, all looking at it.
 *
 * @param elevationDegrees above the horizon
 * @param distance from the origin
 * @param firstAzimuthDegrees where the first camera stands, measured from +x towards +y
 * @param count how many cameras
 */
record Ring(double elevationDegrees, double distance, double firstAzimuthDegrees, int count) {

    List<PinholeCamera> cameras(PinholeIntrinsics intrinsics) {
        return IntStream.range(0, count)
                .mapToObj(i -> new OrbitView(
                                new Vector3d(),
                                new Vector3d(0, 0, 1),
                                Math.toRadians(firstAzimuthDegrees + 360.0 * i / count),
                                Math.toRadians(elevationDegrees),
                                distance)
                        .camera(intrinsics))
                .toList();
    }
}
