package nvs.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.file.WholeFile;
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
        JsonFields root = JsonFields.parse(file);
        JsonFields list = root.isArray() ? root : root.field("frames");
        if (!list.isArray() || list.elements().isEmpty()) {
            throw list.wrong("expected a list of at least one camera");
        }
        List<PinholeCamera> cameras = new ArrayList<>();
        for (JsonFields entry : list.elements()) {
            cameras.add(OpencvCameraEntry.read(entry));
        }
        return List.copyOf(cameras);
    }

    /** Writes the cameras in order; the file is whole or not there, and missing folders are created. */
    public static void write(Path file, List<PinholeCamera> cameras) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        cameras.forEach(camera -> OpencvCameraEntry.write(camera, list.addObject()));
        WholeFile.write(file, out -> {
            out.write(JSON.writeValueAsBytes(list));
            out.write('\n');
        });
    }
}
