package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.LensDistortion;
import nvs.scene.OpencvCameraEntry;
import nvs.scene.SparsePoints;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code opencv_cameras.json}: a list of pinhole cameras with the files of their photos. */
final class OpencvCamerasWriter implements CaptureWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public boolean holds(LensDistortion distortion) {
        return distortion.isNone();
    }

    @Override
    public boolean holdsPoints() {
        return false;
    }

    @Override
    public boolean findsPhotosAnywhere() {
        return true;
    }

    @Override
    public void write(Path folder, List<WrittenView> views, SparsePoints points) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (WrittenView view : views) {
            ObjectNode entry = list.addObject().put("file_path", view.photo());
            view.mask().ifPresent(mask -> entry.put("mask_path", mask));
            OpencvCameraEntry.write(view.pinholeCamera(), entry);
        }
        Files.write(folder.resolve("opencv_cameras.json"), JSON.writeValueAsBytes(list));
    }
}
