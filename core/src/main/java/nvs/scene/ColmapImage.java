package nvs.scene;

import nvs.camera.PinholeCamera;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * An image of a COLMAP model as the file has it, right or wrong: a bad one costs only itself.
 *
 * @param place where it stands
 * @param rotation {@code qvec}: camera from world, not necessarily of unit length
 * @param translation {@code tvec}: camera from world
 * @param cameraId number of its camera
 * @param name path of its photo below the folder of photos
 */
record ColmapImage(RecordPlace place, Quaterniondc rotation, Vector3dc translation, int cameraId, String name) {

    /** Longer ones are no names. */
    static final int LONGEST_NAME = 1024;

    /** Text files are rounded; what is further from length one was never a rotation. */
    private static final double UNIT_TOLERANCE = 1e-2;

    /** Whether a file can have this name. */
    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The inverse of the pose in the file.
     *
     * @throws SceneFormatException if that is not rigid
     */
    Matrix4d worldFromCamera() throws SceneFormatException {
        double length = Math.sqrt(rotation.lengthSquared());
        if (!(Math.abs(length - 1) < UNIT_TOLERANCE)) {
            throw place.wrong("qvec", "must be a rotation as a quaternion of length 1, found length " + length);
        }
        if (!translation.isFinite()) {
            throw place.wrong("tvec", "must be finite");
        }
        Quaterniond worldFromCamera = rotation.conjugate(new Quaterniond()).normalize();
        Matrix4d matrix = new Matrix4d().rotation(worldFromCamera).translate(translation.negate(new Vector3d()));
        if (!PinholeCamera.isRigid(matrix)) {
            throw place.wrong("tvec", "is too large");
        }
        return matrix;
    }
}
