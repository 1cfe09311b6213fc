package nvs.scene;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4d;

/** What entries of all JSON camera files have in common: a photo by its path, a rigid pose, a lens. */
final class CameraFields {

    private CameraFields() {}

    /** The photo of an entry and its smaller copies, relative to the camera file's folder or elsewhere; at least one. */
    static PhotoFiles photo(JsonFields entry, String name, PhotosElsewhere elsewhere) throws SceneFormatException {
        PhotoFiles files = file(entry, name);
        if (!files.copies().isEmpty()) {
            return files;
        }
        String path = entry.text(name);
        return elsewhere
                .named(path)
                .orElseThrow(() -> entry.field(name).wrong("there is no photo " + path.replace('\\', '/')));
    }

    /** A mask that an entry names, or one that lies where masks do. */
    static Optional<Path> mask(JsonFields entry, String name, PhotoFiles photo) throws SceneFormatException {
        if (!entry.has(name)) {
            return photo.mask();
        }
        return Optional.of(file(entry, name).copies().stream()
                .findFirst()
                .orElseThrow(() -> entry.field(name).wrong("there is no such mask")));
    }

    /** A path that an entry names, relative to the camera file's folder; there need not be such a file. */
    static Path path(JsonFields entry, String name) throws SceneFormatException {
        Path folder = entry.file().toAbsolutePath().getParent();
        try {
            return folder.resolve(entry.text(name).replace('\\', '/')).normalize();
        } catch (InvalidPathException notAPath) {
            throw entry.field(name).wrong("is not a path: " + notAPath.getReason());
        }
    }

    private static PhotoFiles file(JsonFields entry, String name) throws SceneFormatException {
        try {
            return PhotoFiles.of(entry.file().toAbsolutePath().getParent(), entry.text(name));
        } catch (InvalidPathException notAPath) {
            throw entry.field(name).wrong("is not a path: " + notAPath.getReason());
        }
    }

    /** The matrix of an entry, which must be rigid. */
    static Matrix4d rigid(JsonFields entry, String name) throws SceneFormatException {
        return requireRigid(entry.matrix(name), entry.field(name));
    }

    /** A pose that was computed from a field of the file: at the edge of the tolerance, inverting can step over it. */
    static Matrix4d requireRigid(Matrix4d matrix, JsonFields pose) throws SceneFormatException {
        if (!PinholeCamera.isRigid(matrix)) {
            throw pose.wrong("must be a rotation and a translation with the last row 0 0 0 1");
        }
        return matrix;
    }
}
