package nvs.camera;

import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A change of frame by rotation, one scale for all axes, and translation: {@code p' = scale * (rotation * p) + translation}.
 *
 * @param rotation unit quaternion
 * @param scale positive
 * @param translation in units of the target frame
 */
public record Similarity(Quaterniondc rotation, double scale, Vector3dc translation) {

    public static final Similarity IDENTITY = new Similarity(new Quaterniond(), 1, new Vector3d());

    public Similarity {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be positive and finite: " + scale);
        }
        if (!translation.isFinite() || !rotation.isFinite()) {
            throw new IllegalArgumentException("similarity must be finite: " + rotation + " " + translation);
        }
        if (!(rotation.lengthSquared() > 0)) {
            throw new IllegalArgumentException("rotation must not be zero: " + rotation);
        }
        rotation = new Quaterniond(rotation).normalize();
        translation = new Vector3d(translation);
    }

    /** The point in the target frame. */
    public Vector3d transformPosition(Vector3dc point) {
        return rotation.transform(point, new Vector3d()).mul(scale).add(translation);
    }

    /**
     * The same camera expressed in the target frame. Its picture does not change: directions turn, the centre moves, and
     * the intrinsics stay, because scaling the world about a pinhole leaves its image as it is.
     */
    public PinholeCamera transform(PinholeCamera camera) {
        Matrix4d moved = new Matrix4d().rotation(rotation).mul(camera.worldFromCamera());
        moved.setTranslation(transformPosition(camera.centre()));
        return new PinholeCamera(camera.intrinsics(), moved);
    }

    /** The way back: source frame from target frame. */
    public Similarity inverse() {
        Quaterniond back = rotation.conjugate(new Quaterniond());
        Vector3d offset = back.transform(new Vector3d(translation)).div(-scale);
        return new Similarity(back, 1 / scale, offset);
    }

    /** As a 4x4 matrix for column vectors. */
    public Matrix4dc toMatrix() {
        return new Matrix4d().translationRotateScale(translation, rotation, new Vector3d(scale));
    }
}
