package nvs.renderer.request;

import java.util.OptionalInt;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * Which of a scene's frusta a click means. The novel view does not count: a frustum behind the object is meant if none is before it.
 *
 * @param viewer what the user sees through, world frame, intrinsics in the viewport's pixels
 * @param cameras the frusta that are drawn
 */
public record FrustumPick(PinholeCamera viewer, OverlayCameras cameras) {

    /**
     * The nearest camera whose image plane lies under a pixel; those that have faded away do not count.
     *
     * @return its position in the list; empty if there is none
     */
    public OptionalInt at(double xPixels, double yPixels) {
        Vector3d ray = viewer.rayThrough(xPixels, yPixels);
        OptionalInt nearest = OptionalInt.empty();
        double nearestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cameras.list().size(); i++) {
            double distance = distance(cameras.list().get(i).camera(), ray);
            if (distance < nearestDistance) {
                nearest = OptionalInt.of(i);
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    /** From the eye along the ray to the camera's image; infinite where the ray misses it. */
    private double distance(PinholeCamera camera, Vector3d ray) {
        if (cameras.visibility(camera.centre(), viewer.centre()) <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        Matrix4d cameraFromWorld = camera.cameraFromWorld();
        Vector3d eye = cameraFromWorld.transformPosition(viewer.centre());
        Vector3d along = cameraFromWorld.transformDirection(new Vector3d(ray));
        double distance = (cameras.frustumDepth() - eye.z) / along.z; // not finite where the plane is seen edge-on
        Vector3d hit = along.mul(distance).add(eye);
        return distance > 0 && isInImage(camera.intrinsics(), hit) ? distance : Double.POSITIVE_INFINITY;
    }

    private static boolean isInImage(PinholeIntrinsics lens, Vector3d inCamera) {
        double x = lens.focalXPixels() * inCamera.x / inCamera.z + lens.centreXPixels();
        double y = lens.focalYPixels() * inCamera.y / inCamera.z + lens.centreYPixels();
        return x >= 0 && x <= lens.width() && y >= 0 && y <= lens.height();
    }
}
