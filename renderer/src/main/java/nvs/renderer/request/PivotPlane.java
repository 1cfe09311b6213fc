package nvs.renderer.request;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The plane that a model's picture hangs in while it is seen from elsewhere than it was rendered from: through the pivot, facing the
 * picture's own camera. What lies on it is shown exactly where it is; what lies before or behind it moves with it.
 */
public final class PivotPlane {
    /** Seen flatter than this, or from behind, a picture says nothing about what is there. */
    private static final double FLATTEST_COSINE = Math.cos(Math.toRadians(75));

    private PivotPlane() {}

    /**
     * The homography from pixels of the picture to pixels of the viewport: {@code H = K' (R + t nᵀ / d) K⁻¹}, where (R, t) is the
     * viewport's camera frame from the picture's, n = (0, 0, 1) and d the depth of the pivot before the picture's camera (Hartley and
     * Zisserman 2004, "Multiple View Geometry", result 13.1, whose plane has the opposite sign). The third component of its products
     * is the depth before the viewport in units of d: not positive behind it.
     *
     * <p>If the viewport sees the plane from behind or almost edge-on, the picture is shown as it was rendered: {@code K' K⁻¹}. If
     * the pivot is behind the picture's camera, the plane is as far before it as the content is large.
     *
     * @param picture what the picture was rendered with, intrinsics in its own pixels
     * @param viewport what it is seen with now, intrinsics in the viewport's pixels
     */
    public static Matrix3d viewportFromPicture(PinholeCamera picture, PinholeCamera viewport, SceneOverlay scene) {
        double pivotDepth = picture.cameraFromWorld().transformPosition(new Vector3d(scene.pivot())).z;
        double depth = pivotDepth > 0 ? pivotDepth : scene.contentRadius();
        Vector3d middle = picture.forward().mul(depth).add(picture.centre());
        Matrix3d step = new Matrix3d();
        if (isSeen(picture.forward(), middle, viewport.centre())) {
            Matrix4d move = viewport.cameraFromWorld().mul(picture.worldFromCamera());
            Vector3d shift = move.getTranslation(new Vector3d()).div(depth);
            move.get3x3(step);
            step.setColumn(2, step.getColumn(2, new Vector3d()).add(shift));
        }
        return matrix(viewport.intrinsics())
                .mul(step)
                .mul(matrix(picture.intrinsics()).invert());
    }

    private static boolean isSeen(Vector3dc normal, Vector3dc middle, Vector3dc eye) {
        Vector3d towards = new Vector3d(middle).sub(eye);
        return towards.dot(normal) > FLATTEST_COSINE * towards.length();
    }

    /** Pixels from the camera frame at depth 1. */
    private static Matrix3d matrix(PinholeIntrinsics lens) {
        return new Matrix3d()
                .m00(lens.focalXPixels())
                .m11(lens.focalYPixels())
                .m20(lens.centreXPixels())
                .m21(lens.centreYPixels());
    }
}
