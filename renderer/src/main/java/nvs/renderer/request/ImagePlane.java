package nvs.renderer.request;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The rectangle that a camera's image covers at some depth, world frame.
 *
 * @param topLeft where the image's corner is
 * @param across from the left edge to the right
 * @param down from the upper edge to the lower
 */
public record ImagePlane(Vector3dc topLeft, Vector3dc across, Vector3dc down) {

    /** The rectangle so far before the camera, world units. */
    public static ImagePlane of(PinholeCamera camera, double depth) {
        PinholeIntrinsics lens = camera.intrinsics();
        Vector3d inCamera = new Vector3d(
                -lens.centreXPixels() / lens.focalXPixels(), -lens.centreYPixels() / lens.focalYPixels(), 1);
        return new ImagePlane(
                camera.worldFromCamera().transformPosition(inCamera.mul(depth)),
                camera.right().mul(depth * lens.width() / lens.focalXPixels()),
                camera.up().mul(-depth * lens.height() / lens.focalYPixels()));
    }

    /** A point of the plane; (0, 0) is the top left corner, (1, 1) the bottom right. */
    public Vector3d at(double acrossPart, double downPart) {
        return new Vector3d(topLeft).fma(acrossPart, across).fma(downPart, down);
    }
}
