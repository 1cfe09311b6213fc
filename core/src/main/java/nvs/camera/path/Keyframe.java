package nvs.camera.path;

import java.util.Objects;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * A view that a camera path passes through.
 *
 * @param worldFromCamera rigid transform from the camera frame (OpenCV) to the world frame
 * @param fovRadians vertical field of view
 * @param secondsToNext how long the camera takes to the next keyframe, positive, at most {@link #MAX_SECONDS}; behind the last keyframe
 *     of an open path it counts for nothing
 * @param ease how the camera passes here
 */
public record Keyframe(Matrix4dc worldFromCamera, double fovRadians, double secondsToNext, Ease ease) {

    /** An hour. */
    public static final double MAX_SECONDS = 3600;

    /** Beyond this, squares of distances are not far from what a double holds. */
    private static final double FARTHEST = 1e100;

    public Keyframe {
        Objects.requireNonNull(ease, "ease");
        worldFromCamera = new Matrix4d(worldFromCamera);
        if (!PinholeCamera.isRigid(worldFromCamera)) {
            throw new IllegalArgumentException(
                    "worldFromCamera must be a rotation and a translation:\n" + worldFromCamera);
        }
        if (!(worldFromCamera.getTranslation(new Vector3d()).length() <= FARTHEST)) {
            throw new IllegalArgumentException("a keyframe lies too far away:\n" + worldFromCamera);
        }
        if (!(fovRadians > 0 && fovRadians < Math.PI)) {
            throw new IllegalArgumentException("fovRadians must lie between 0 and pi: " + fovRadians);
        }
        if (!(secondsToNext > 0 && secondsToNext <= MAX_SECONDS)) {
            throw new IllegalArgumentException("secondsToNext must be positive, at most an hour: " + secondsToNext);
        }
    }

    /** The view of a camera, passed without slowing down. */
    public static Keyframe of(PinholeCamera camera, double secondsToNext) {
        return new Keyframe(
                camera.worldFromCamera(), camera.intrinsics().verticalFovRadians(), secondsToNext, Ease.LINEAR);
    }

    /** The same view with another time to the next. */
    public Keyframe withSecondsToNext(double seconds) {
        return new Keyframe(worldFromCamera, fovRadians, seconds, ease);
    }

    /** The same view passed in another way. */
    public Keyframe with(Ease newEase) {
        return new Keyframe(worldFromCamera, fovRadians, secondsToNext, newEase);
    }

    /** The camera's centre, world frame. */
    public Vector3d position() {
        return worldFromCamera.getTranslation(new Vector3d());
    }

    /** The rotation from the camera frame to the world frame, as a unit quaternion. */
    Quaterniond orientation() {
        return new Quaterniond().setFromUnnormalized(worldFromCamera).normalize();
    }
}
