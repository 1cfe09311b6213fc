package nvs.camera;

import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.joml.Vector4d;

/**
 * A pinhole camera with its place in the world.
 *
 * @param intrinsics image size, focal lengths and principal point
 * @param worldFromCamera rigid transform from the camera frame (OpenCV) to the world frame
 */
public record PinholeCamera(PinholeIntrinsics intrinsics, Matrix4dc worldFromCamera) {

    /** How far rows of the rotation may be from orthonormal: camera files are often written in single precision. */
    private static final double RIGID_TOLERANCE = 1e-3;

    public PinholeCamera {
        worldFromCamera = new Matrix4d(worldFromCamera);
        if (!isRigid(worldFromCamera)) {
            throw new IllegalArgumentException(
                    "worldFromCamera must be a rotation and a translation:\n" + worldFromCamera);
        }
    }

    /** Whether the matrix is finite, has an orthonormal right-handed upper 3x3 and the last row 0 0 0 1. */
    public static boolean isRigid(Matrix4dc matrix) {
        if (!matrix.isFinite()) {
            return false;
        }
        Vector4d lastRow = matrix.getRow(3, new Vector4d());
        Matrix3d rotation = matrix.get3x3(new Matrix3d());
        Matrix3d gram = rotation.transpose(new Matrix3d()).mul(rotation);
        return lastRow.equals(new Vector4d(0, 0, 0, 1), RIGID_TOLERANCE)
                && rotation.determinant() > 0
                && gram.equals(new Matrix3d(), RIGID_TOLERANCE);
    }

    /**
     * A camera at {@code eye} whose optical axis passes through {@code target}.
     *
     * @param up the direction that is up in the image; must not be parallel to the axis
     */
    public static PinholeCamera lookingAt(PinholeIntrinsics intrinsics, Vector3dc eye, Vector3dc target, Vector3dc up) {
        Vector3d forward = new Vector3d(target).sub(eye).normalize();
        Vector3d right = forward.cross(up, new Vector3d()).normalize();
        Vector3d down = forward.cross(right, new Vector3d());
        Matrix4d worldFromCamera = new Matrix4d();
        worldFromCamera.setColumn(0, new Vector4d(right, 0));
        worldFromCamera.setColumn(1, new Vector4d(down, 0));
        worldFromCamera.setColumn(2, new Vector4d(forward, 0));
        worldFromCamera.setTranslation(eye);
        return new PinholeCamera(intrinsics, worldFromCamera);
    }

    /** The rigid inverse: camera frame from world frame. */
    public Matrix4d cameraFromWorld() {
        return worldFromCamera.invertAffine(new Matrix4d());
    }

    /** The camera centre in the world frame. */
    public Vector3d centre() {
        return worldFromCamera.getTranslation(new Vector3d());
    }

    /** Unit vector of the optical axis (+z of the camera) in the world frame. */
    public Vector3d forward() {
        return worldFromCamera.transformDirection(new Vector3d(0, 0, 1));
    }

    /** Unit vector that points up in the image (-y of the camera) in the world frame. */
    public Vector3d up() {
        return worldFromCamera.transformDirection(new Vector3d(0, -1, 0));
    }

    /** Unit vector that points right in the image (+x of the camera) in the world frame. */
    public Vector3d right() {
        return worldFromCamera.transformDirection(new Vector3d(1, 0, 0));
    }

    /**
     * Where a world point falls in the image, in pixels.
     *
     * @throws IllegalArgumentException if the point is not in front of the camera
     */
    public Vector2d project(Vector3dc worldPoint) {
        Vector3d p = cameraFromWorld().transformPosition(new Vector3d(worldPoint));
        if (!(p.z > 0)) {
            throw new IllegalArgumentException("point is not in front of the camera: depth " + p.z);
        }
        return new Vector2d(
                intrinsics.focalXPixels() * p.x / p.z + intrinsics.centreXPixels(),
                intrinsics.focalYPixels() * p.y / p.z + intrinsics.centreYPixels());
    }

    /** Unit direction in the world frame of the ray through a point of the image given in pixels. */
    public Vector3d rayThrough(double xPixels, double yPixels) {
        Vector3d direction = new Vector3d(
                (xPixels - intrinsics.centreXPixels()) / intrinsics.focalXPixels(),
                (yPixels - intrinsics.centreYPixels()) / intrinsics.focalYPixels(),
                1);
        return worldFromCamera.transformDirection(direction).normalize();
    }

    /** The same place and direction with another lens or image size. */
    public PinholeCamera withIntrinsics(PinholeIntrinsics newIntrinsics) {
        return new PinholeCamera(newIntrinsics, worldFromCamera);
    }
}
