package nvs.app.ui.inspector;

import java.util.LinkedHashMap;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4dc;
import tools.jackson.databind.json.JsonMapper;

/** A camera as JSON for other programs: OpenCV axes (x right, y down, z forward), lengths of the capture, pixels of the model's frame. */
final class CameraJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 4;

    private CameraJson() {}

    static String text(PinholeCamera camera) {
        PinholeIntrinsics lens = camera.intrinsics();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("width", lens.width());
        fields.put("height", lens.height());
        fields.put("fl_x", lens.focalXPixels());
        fields.put("fl_y", lens.focalYPixels());
        fields.put("cx", lens.centreXPixels());
        fields.put("cy", lens.centreYPixels());
        fields.put("vertical_fov_degrees", Math.toDegrees(lens.verticalFovRadians()));
        fields.put("world_from_camera", rows(camera.worldFromCamera()));
        return JSON.writeValueAsString(fields);
    }

    private static double[][] rows(Matrix4dc matrix) {
        double[][] rows = new double[ROWS][ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < ROWS; column++) {
                rows[row][column] = matrix.get(column, row);
            }
        }
        return rows;
    }
}
