package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Path;
import nvs.scene.SparsePoints;
import org.joml.Vector3d;

/** Points with colours as binary little-endian PLY. */
final class PlyWriter {

    private PlyWriter() {}

    static void write(Path file, SparsePoints points) throws IOException {
        try (LittleEndianOutput out = LittleEndianOutput.create(file)) {
            out.text("ply\nformat binary_little_endian 1.0\nelement vertex " + points.count() + "\n"
                    + "property float x\nproperty float y\nproperty float z\n"
                    + "property uchar red\nproperty uchar green\nproperty uchar blue\nend_header\n");
            for (int i = 0; i < points.count(); i++) {
                Vector3d position = points.position(i);
                out.float32((float) position.x).float32((float) position.y).float32((float) position.z);
                out.rgb(points.rgb(i));
            }
        }
    }
}
