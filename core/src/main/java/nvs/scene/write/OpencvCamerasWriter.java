package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nvs.camera.LensDistortion;
import nvs.scene.OpencvCameraEntry;
import nvs.scene.ViewSubsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code opencv_cameras.json}: a list of pinhole cameras with the files of their photos, and where the capture has groups of views, a
 * dictionary of this list and those. */
final class OpencvCamerasWriter implements CaptureWriter {
    private static final String FRAMES = "frames";
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
    public boolean holdsSubsets() {
        return true;
    }

    @Override
    public boolean findsPhotosAnywhere() {
        return true;
    }

    @Override
    public void write(Path folder, WrittenCapture capture) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (WrittenView view : capture.views()) {
            ObjectNode entry = list.addObject().put("file_path", view.photo());
            view.mask().ifPresent(mask -> entry.put("mask_path", mask));
            OpencvCameraEntry.write(view.pinholeCamera(), entry);
        }
        boolean grouped = !capture.subsets().indices().isEmpty();
        JsonNode root = grouped ? dictionary(list, capture.subsets()) : list;
        Files.write(folder.resolve("opencv_cameras.json"), JSON.writeValueAsBytes(root));
    }

    /** The list with groups of positions in it. */
    private static ObjectNode dictionary(ArrayNode frames, ViewSubsets subsets) {
        ObjectNode root = JSON.createObjectNode();
        root.set(FRAMES, frames);
        subsets.indices().forEach((name, positions) -> {
            if (!name.equals(FRAMES)) {
                positions.forEach(root.putArray(name)::add);
            }
        });
        return root;
    }
}
