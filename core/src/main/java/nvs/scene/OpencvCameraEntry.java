package nvs.scene;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One camera as {@code opencv_cameras.json} writes it: {@code w}, {@code h}, {@code fx}, {@code fy}, {@code cx}, {@code cy} in
 * pixels, and {@code w2c}, the rows of the 4x4 matrix cameraFromWorld in OpenCV axes. Other fields are not looked at.
 */
public final class OpencvCameraEntry {

    private static final int SIDE = 4;

    private OpencvCameraEntry() {}

    /**
     * Reads a camera.
     *
     * @throws SceneFormatException that names the field of the camera at fault
     */
    static PinholeCamera read(JsonFields entry) throws SceneFormatException {
        entry.requireObject();
        PinholeIntrinsics intrinsics = new PinholeIntrinsics(
                entry.pixelCount("w"),
                entry.pixelCount("h"),
                entry.positive("fx"),
                entry.positive("fy"),
                entry.number("cx"),
                entry.number("cy"));
        Matrix4d worldFromCamera = CameraFields.rigid(entry, "w2c").invertAffine();
        return new PinholeCamera(intrinsics, CameraFields.requireRigid(worldFromCamera, entry.field("w2c")));
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
}
