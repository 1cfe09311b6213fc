package nvs.scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;

/** What entries of all JSON camera files have in common: a photo by its path, a rigid pose, a lens. */
final class CameraFields {

    /** Blender leaves the extension away. */
    private static final List<String> EXTENSIONS = List.of("", ".png", ".jpg", ".jpeg", ".PNG", ".JPG", ".JPEG");

    private CameraFields() {}

    /** The photo of an entry, relative to the camera file's folder. */
    static Path photo(JsonFields entry, String name) throws SceneFormatException {
        String text = entry.text(name).replace('\\', '/');
        Path folder = entry.file().toAbsolutePath().getParent();
        try {
            for (String extension : EXTENSIONS) {
                Path candidate = folder.resolve(text + extension).normalize();
                if (Files.isRegularFile(candidate)) {
                    return candidate;
                }
            }
        } catch (InvalidPathException notAPath) {
            throw entry.field(name).wrong("is not a path: " + notAPath.getReason());
        }
        throw entry.field(name).wrong("there is no photo " + text);
    }

    /** The matrix of an entry, which must be rigid. */
    static Matrix4d rigid(JsonFields entry, String name) throws SceneFormatException {
        return requireRigid(entry.matrix(name), entry.field(name));
    }

    /** A camera whose pose was computed from a field of the file. */
    static PinholeCamera camera(PinholeIntrinsics intrinsics, Matrix4d worldFromCamera, JsonFields pose)
            throws SceneFormatException {
        // Once more: at the edge of the tolerance, inverting can step over it.
        return new PinholeCamera(intrinsics, requireRigid(worldFromCamera, pose));
    }

    private static Matrix4d requireRigid(Matrix4d matrix, JsonFields pose) throws SceneFormatException {
        if (!PinholeCamera.isRigid(matrix)) {
            throw pose.wrong("must be a rotation and a translation with the last row 0 0 0 1");
        }
        return matrix;
    }
}
