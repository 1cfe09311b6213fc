package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nvs.camera.LensDistortion;
import nvs.scene.OpencvCameraEntry;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code transforms.json} of nerfstudio, with the points as a PLY file beside it. */
final class TransformsWriter implements CaptureWriter {
    private static final String POINTS = "sparse_pc.ply";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public boolean holds(LensDistortion distortion) {
        return TransformsLenses.holds(distortion);
    }

    @Override
    public boolean holdsPoints() {
        return true;
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
    public List<String> cautions(WrittenCapture capture) {
        return Stream.concat(lenses(capture.views()).cautions().stream(), TransformsSubsets.cautions(capture).stream())
                .toList();
    }

    private static TransformsLenses lenses(List<WrittenView> views) {
        return TransformsLenses.of(views.stream().map(WrittenView::lens).toList());
    }

    @Override
    public void write(Path folder, WrittenCapture capture) throws IOException {
        TransformsLenses lenses = lenses(capture.views());
        ObjectNode root = JSON.createObjectNode();
        lenses.putShared(root);
        if (capture.points().count() > 0) {
            PlyWriter.write(folder.resolve(POINTS), capture.points());
            root.put("ply_file_path", POINTS);
        }
        TransformsSubsets.put(capture, root);
        ArrayNode frames = root.putArray("frames");
        for (WrittenView view : capture.views()) {
            ObjectNode frame = frames.addObject().put("file_path", view.photo());
            view.mask().ifPresent(mask -> frame.put("mask_path", mask));
            lenses.putOwn(view.lens(), frame);
            OpencvCameraEntry.writeRows(openGl(view.worldFromCamera()), frame.putArray("transform_matrix"));
        }
        Files.write(folder.resolve("transforms.json"), JSON.writeValueAsBytes(root));
    }

    /** Camera axes of OpenGL: y and z point the other way. */
    private static Matrix4dc openGl(Matrix4dc worldFromCamera) {
        return worldFromCamera.mul(new Matrix4d().scaling(1, -1, -1), new Matrix4d());
    }
}
