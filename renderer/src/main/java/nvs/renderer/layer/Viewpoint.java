package nvs.renderer.layer;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.joml.Matrix4d;
import org.joml.Matrix4f;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.joml.Vector4d;

/**
 * How a request's camera becomes OpenGL's clip space. The local frame is the world moved to the scene's pivot: vertices go to the
 * driver as floats, and a capture may lie far from its world's origin. Everything up to the last matrix is computed in doubles.
 *
 * @param camera in the world frame, intrinsics in viewport pixels
 * @param origin of the local frame, in the world frame
 * @param near depth of the near plane, world units
 * @param far depth of the far plane, world units
 */
record Viewpoint(PinholeCamera camera, Vector3dc origin, double near, double far) {

    /** Less than the ratio a 24-bit depth buffer separates well. */
    private static final double NEAR_PER_FAR = 1e-3;

    /** A viewpoint whose near and far plane enclose the sphere about the origin as tightly as the depth buffer allows. */
    static Viewpoint enclosing(PinholeCamera camera, Vector3dc origin, double radius) {
        double distance = camera.centre().distance(origin);
        double far = distance + radius;
        return new Viewpoint(camera, origin, Math.max(distance - radius, NEAR_PER_FAR * far), far);
    }

    ImageSize viewport() {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }

    /**
     * Clip space from camera frame. Pixel (0, 0), the top left corner, goes to (-1, -1): the lowest row of clip space is read back
     * first, so images come out row by row from the top. The camera frame already looks along +z with y down, hence no sign turns.
     */
    Matrix4d clipFromCamera() {
        PinholeIntrinsics lens = camera.intrinsics();
        return new Matrix4d()
                .zero()
                .m00(2 * lens.focalXPixels() / lens.width())
                .m20(2 * lens.centreXPixels() / lens.width() - 1)
                .m11(2 * lens.focalYPixels() / lens.height())
                .m21(2 * lens.centreYPixels() / lens.height() - 1)
                .m22((far + near) / (far - near))
                .m32(-2 * far * near / (far - near))
                .m23(1);
    }

    /** Clip space from the local frame. */
    Matrix4f clipFromLocal() {
        return new Matrix4f(
                clipFromCamera().mul(camera.cameraFromWorld()).translate(origin.x(), origin.y(), origin.z()));
    }

    /** A point of the world in the local frame. */
    Vector3d local(Vector3dc world) {
        return new Vector3d(world).sub(origin);
    }

    /** The depth buffer's value, 0 to 1, for a depth in the camera frame; clamped to the two planes. */
    double windowDepth(double depth) {
        double clamped = Math.max(near, Math.min(far, depth));
        Vector4d clip = clipFromCamera().transform(new Vector4d(0, 0, clamped, 1));
        return 0.5 * clip.z / clip.w + 0.5;
    }

    /** Depth of a point of the world in the camera frame. */
    double depthOf(Vector3dc world) {
        return camera.cameraFromWorld().transformPosition(new Vector3d(world)).z;
    }
}
