package nvs.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;
import nvs.file.WholeFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A camera path as JSON, in the capture's world frame:
 *
 * <pre>
 * {"camera_path_version": 1, "closed": false, "keyframes": [
 *   {"world_from_camera": [[...], [...], [...], [0, 0, 0, 1]],   rows, OpenCV axes
 *    "vertical_fov_degrees": 40.0, "seconds_to_next": 2.0, "ease": "linear"}, ...]}
 * </pre>
 *
 * <p>{@code ease} is {@code linear}, the default, or {@code smooth}: the camera comes to rest at the keyframe. Other fields are not looked at.
 */
public final class CameraPathFile {

    /** Changes when a reader of an older one would misunderstand a newer one. */
    public static final int FORMAT_VERSION = 1;

    private static final String VERSION = "camera_path_version";
    private static final String CLOSED = "closed";
    private static final String KEYFRAMES = "keyframes";
    private static final String POSE = "world_from_camera";
    private static final String FOV = "vertical_fov_degrees";
    private static final String SECONDS = "seconds_to_next";
    private static final String EASE = "ease";
    private static final int MOST_KEYFRAMES = 1000;
    private static final double STRAIGHT_ANGLE = 180;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CameraPathFile() {}

    /**
     * Reads a path.
     *
     * @throws SceneFormatException that names the field, for example {@code keyframes[3].seconds_to_next}
     */
    public static CameraPath read(Path file) throws SceneFormatException {
        return of(JsonFields.parse(file));
    }

    /** A path that stands in a file of something else, too. */
    static CameraPath of(JsonFields root) throws SceneFormatException {
        root.requireObject();
        if (root.number(VERSION) != FORMAT_VERSION) {
            JsonFields version = root.field(VERSION);
            throw version.wrong(
                    "must be " + FORMAT_VERSION + ", the version that is known here, found " + version.node());
        }
        List<JsonFields> entries = root.field(KEYFRAMES).elements();
        if (entries.isEmpty() || entries.size() > MOST_KEYFRAMES) {
            throw root.field(KEYFRAMES).wrong("must be 1 to " + MOST_KEYFRAMES + " keyframes, found " + entries.size());
        }
        List<Keyframe> keyframes = new ArrayList<>();
        for (JsonFields entry : entries) {
            keyframes.add(keyframe(entry));
        }
        return new CameraPath(keyframes, root.flag(CLOSED));
    }

    private static Keyframe keyframe(JsonFields entry) throws SceneFormatException {
        entry.requireObject();
        double fovDegrees = entry.positive(FOV);
        if (!(fovDegrees < STRAIGHT_ANGLE)) {
            throw entry.field(FOV).wrong("must be less than 180 degrees, found " + fovDegrees);
        }
        double seconds = entry.positive(SECONDS);
        if (seconds > Keyframe.MAX_SECONDS) {
            throw entry.field(SECONDS).wrong("must be at most an hour, found " + seconds);
        }
        try {
            return new Keyframe(CameraFields.rigid(entry, POSE), Math.toRadians(fovDegrees), seconds, ease(entry));
        } catch (IllegalArgumentException refused) { // a place that is too far, an angle that is nearly none
            throw new SceneFormatException(entry.file(), entry.where(), refused.getMessage(), refused);
        }
    }

    private static Ease ease(JsonFields entry) throws SceneFormatException {
        if (!entry.has(EASE)) {
            return Ease.LINEAR;
        }
        String name = entry.text(EASE);
        for (Ease ease : Ease.values()) {
            if (nameOf(ease).equals(name)) {
                return ease;
            }
        }
        throw entry.field(EASE).wrong("must be linear or smooth, found " + Quotes.quoted(name));
    }

    private static String nameOf(Ease ease) {
        return ease.name().toLowerCase(Locale.ROOT);
    }

    /** Writes a path in full precision; the file is whole or not there, and missing folders are created. */
    public static void write(Path file, CameraPath path) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        put(path, root);
        WholeFile.write(file, out -> {
            out.write(JSON.writeValueAsBytes(root));
            out.write('\n');
        });
    }

    /** Writes what {@link #of} reads. */
    static void put(CameraPath path, ObjectNode root) {
        root.put(VERSION, FORMAT_VERSION).put(CLOSED, path.closed());
        ArrayNode list = root.putArray(KEYFRAMES);
        for (Keyframe keyframe : path.keyframes()) {
            ObjectNode entry = list.addObject();
            OpencvCameraEntry.writeRows(keyframe.worldFromCamera(), entry.putArray(POSE));
            entry.put(FOV, Math.toDegrees(keyframe.fovRadians()));
            entry.put(SECONDS, keyframe.secondsToNext()).put(EASE, nameOf(keyframe.ease()));
        }
    }
}
