package nvs.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.file.PartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A JSON list of cameras in the form of {@code opencv_cameras.json} ({@link OpencvCameraEntry}), without photos: which views to
 * render. An object that holds such a list under {@code frames}, like the manifest of an export, is read as well.
 */
public final class CameraListFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CameraListFile() {}

    /**
     * Reads the cameras in order.
     *
     * @return at least one camera, world frame
     * @throws SceneFormatException that names the field, for example {@code [3].fx}
     */
    public static List<PinholeCamera> read(Path file) throws SceneFormatException {
        JsonNode root = parse(file);
        String prefix = root.isObject() ? "frames" : "";
        JsonNode list = root.isObject() ? root.get("frames") : root;
        if (list == null || !list.isArray() || list.isEmpty()) {
            throw new SceneFormatException(file, prefix, "expected a list of at least one camera");
        }
        List<PinholeCamera> cameras = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            cameras.add(OpencvCameraEntry.read(list.get(i), file, prefix + "[" + i + "]"));
        }
        return List.copyOf(cameras);
    }

    /** Writes the cameras in order; the file is whole or not there, and missing folders are created. */
    public static void write(Path file, List<PinholeCamera> cameras) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        cameras.forEach(camera -> OpencvCameraEntry.write(camera, list.addObject()));
        try (PartFile part = PartFile.beside(file)) {
            Files.writeString(part.path(), JSON.writeValueAsString(list) + "\n");
            part.moveIntoPlace();
        }
    }

    private static JsonNode parse(Path file) throws SceneFormatException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(file, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(file, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            String where = "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new SceneFormatException(file, where, "is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
