package nvs.scene;

import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One camera as {@code opencv_cameras.json} writes it: {@code w}, {@code h}, {@code fx}, {@code fy}, {@code cx}, {@code cy} in
 * pixels, and {@code w2c}, the rows of the 4x4 matrix cameraFromWorld in OpenCV axes. Other fields are not looked at.
 */
public final class OpencvCameraEntry {

    private static final int SIDE = 4;

    private final JsonNode entry;
    private final Path file;
    private final String field;

    private OpencvCameraEntry(JsonNode entry, Path file, String field) {
        this.entry = entry;
        this.file = file;
        this.field = field;
    }

    /**
     * Reads a camera.
     *
     * @param entry a JSON object
     * @param file the file that it is from, for messages
     * @param field where in the file, for messages, for example {@code [3]}
     * @throws SceneFormatException that names the field of the camera at fault
     */
    public static PinholeCamera read(JsonNode entry, Path file, String field) throws SceneFormatException {
        return new OpencvCameraEntry(entry, file, field).camera();
    }

    /** Adds the fields of a camera to a JSON object, in full precision. */
    public static void write(PinholeCamera camera, ObjectNode entry) {
        PinholeIntrinsics intrinsics = camera.intrinsics();
        entry.put("w", intrinsics.width()).put("h", intrinsics.height());
        entry.put("fx", intrinsics.focalXPixels()).put("fy", intrinsics.focalYPixels());
        entry.put("cx", intrinsics.centreXPixels()).put("cy", intrinsics.centreYPixels());
        writeRows(camera.cameraFromWorld(), entry.putArray("w2c"));
    }

    /** Adds the rows of a matrix to a JSON array: four arrays of four numbers. */
    public static void writeRows(Matrix4dc matrix, ArrayNode rows) {
        for (int row = 0; row < SIDE; row++) {
            ArrayNode numbers = rows.addArray();
            for (int column = 0; column < SIDE; column++) {
                numbers.add(matrix.get(column, row)); // JOML names the column first.
            }
        }
    }

    private PinholeCamera camera() throws SceneFormatException {
        if (!entry.isObject()) {
            throw new SceneFormatException(file, field, "a camera is an object with w, h, fx, fy, cx, cy and w2c");
        }
        PinholeIntrinsics intrinsics = new PinholeIntrinsics(
                pixelCount("w"),
                pixelCount("h"),
                positive("fx"),
                positive("fy"),
                number(entry.get("cx"), ".cx"),
                number(entry.get("cy"), ".cy"));
        Matrix4d cameraFromWorld = matrix("w2c");
        if (!PinholeCamera.isRigid(cameraFromWorld)) {
            throw wrong(".w2c", "must be a rotation and a translation with the last row 0 0 0 1");
        }
        return new PinholeCamera(intrinsics, cameraFromWorld.invertAffine());
    }

    private Matrix4d matrix(String name) throws SceneFormatException {
        JsonNode rows = entry.get(name);
        requireFour(rows, "." + name, "rows");
        Matrix4d matrix = new Matrix4d();
        for (int row = 0; row < SIDE; row++) {
            String where = "." + name + "[" + row + "]";
            requireFour(rows.get(row), where, "numbers");
            for (int column = 0; column < SIDE; column++) {
                matrix.set(column, row, number(rows.get(row).get(column), where + "[" + column + "]"));
            }
        }
        return matrix;
    }

    private void requireFour(JsonNode list, String where, String what) throws SceneFormatException {
        if (list == null) {
            throw wrong(where, "is missing");
        }
        if (!list.isArray() || list.size() != SIDE) {
            throw wrong(where, "must be a list of four " + what);
        }
    }

    private int pixelCount(String name) throws SceneFormatException {
        double value = positive(name);
        if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw wrong("." + name, "must be a whole number of pixels, found " + value);
        }
        return (int) value;
    }

    private double positive(String name) throws SceneFormatException {
        double value = number(entry.get(name), "." + name);
        if (!(value > 0)) {
            throw wrong("." + name, "must be positive, found " + value);
        }
        return value;
    }

    private double number(JsonNode node, String where) throws SceneFormatException {
        if (node == null) {
            throw wrong(where, "is missing");
        }
        if (!node.isNumber()) {
            throw wrong(where, "must be a number, found " + node);
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            throw wrong(where, "must be finite, found " + value);
        }
        return value;
    }

    private SceneFormatException wrong(String where, String reason) {
        return new SceneFormatException(file, field + where, reason);
    }
}
