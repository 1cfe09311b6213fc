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

    /** The camera of an entry. */
    static PinholeCamera camera(PinholeIntrinsics intrinsics, Matrix4d worldFromCamera, JsonFields pose)
            throws SceneFormatException {
        if (!PinholeCamera.isRigid(worldFromCamera)) {
            throw pose.wrong("is not a rotation and a translation");
        }
        return new PinholeCamera(intrinsics, worldFromCamera);
    }

    /** Numbers of a lens in the order of {@link PinholeIntrinsics}. */
    record Lens(int width, int height, double focalX, double focalY, double centreX, double centreY) {

        PinholeIntrinsics checked(JsonFields entry) throws SceneFormatException {
            try {
                return new PinholeIntrinsics(width, height, focalX, focalY, centreX, centreY);
            } catch (IllegalArgumentException impossible) {
                throw entry.wrong(impossible.getMessage());
            }
        }
    }
}
