package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.scene.SparsePoints;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** {@code cameras.bin}, {@code images.bin} and {@code points3D.bin}. */
final class ColmapBinaryOutput implements ColmapOutput {

    @Override
    public boolean endsNamesAtBlanks() {
        return false;
    }

    @Override
    public void writeCameras(Path folder, List<ColmapLens> cameras) throws IOException {
        try (LittleEndianOutput out = LittleEndianOutput.create(folder.resolve("cameras.bin"))) {
            out.int64(cameras.size());
            int id = 1;
            for (ColmapLens camera : cameras) {
                out.int32(id++).int32(camera.model().number());
                out.int64(camera.width()).int64(camera.height());
                for (double parameter : camera.parameters()) {
                    out.float64(parameter);
                }
            }
        }
    }

    @Override
    public void writeImages(Path folder, List<Image> images) throws IOException {
        try (LittleEndianOutput out = LittleEndianOutput.create(folder.resolve("images.bin"))) {
            out.int64(images.size());
            int id = 1;
            for (Image image : images) {
                Quaterniondc q = image.rotation();
                Vector3dc t = image.translation();
                out.int32(id++).float64(q.w(), q.x(), q.y(), q.z()).float64(t.x(), t.y(), t.z());
                out.int32(image.cameraId()).text(image.name()).uint8(0);
                out.int64(0);
            }
        }
    }

    @Override
    public void writePoints(Path folder, SparsePoints points) throws IOException {
        try (LittleEndianOutput out = LittleEndianOutput.create(folder.resolve("points3D.bin"))) {
            out.int64(points.count());
            for (int i = 0; i < points.count(); i++) {
                Vector3d position = points.position(i);
                out.int64(i + 1L).float64(position.x, position.y, position.z).rgb(points.rgb(i));
                out.float64(0).int64(0);
            }
        }
    }
}
