package nvs.scene.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nvs.scene.SparsePoints;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** {@code cameras.txt}, {@code images.txt} and {@code points3D.txt}. */
final class ColmapTextOutput implements ColmapOutput {

    @Override
    public boolean endsNamesAtBlanks() {
        return true;
    }

    @Override
    public void writeCameras(Path folder, List<ColmapLens> cameras) throws IOException {
        try (Writer out = create(folder.resolve("cameras.txt"), "CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]")) {
            int id = 1;
            for (ColmapLens camera : cameras) {
                String parameters =
                        camera.parameters().stream().map(String::valueOf).collect(Collectors.joining(" "));
                out.write(id++ + " " + camera.model() + " " + camera.width() + " " + camera.height() + " " + parameters
                        + "\n");
            }
        }
    }

    @Override
    public void writeImages(Path folder, List<Image> images) throws IOException {
        String fields = "IMAGE_ID, QW, QX, QY, QZ, TX, TY, TZ, CAMERA_ID, NAME, then a line of POINTS2D[]";
        try (Writer out = create(folder.resolve("images.txt"), fields)) {
            int id = 1;
            for (Image image : images) {
                Quaterniondc q = image.rotation();
                Vector3dc t = image.translation();
                out.write(id++ + " " + spaced(q.w(), q.x(), q.y(), q.z(), t.x(), t.y(), t.z()) + " " + image.cameraId()
                        + " " + image.name() + "\n\n");
            }
        }
    }

    @Override
    public void writePoints(Path folder, SparsePoints points) throws IOException {
        String fields = "POINT3D_ID, X, Y, Z, R, G, B, ERROR, TRACK[]";
        try (Writer out = create(folder.resolve("points3D.txt"), fields)) {
            for (int i = 0; i < points.count(); i++) {
                Vector3d position = points.position(i);
                int rgb = points.rgb(i);
                out.write((i + 1) + " " + spaced(position.x, position.y, position.z) + " " + (rgb >> 16) + " "
                        + (rgb >> 8 & 0xff) + " " + (rgb & 0xff) + " 0\n");
            }
        }
    }

    private static Writer create(Path file, String fields) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write("# " + fields + "\n");
        return out;
    }

    private static String spaced(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ").append(value);
        }
        return text.toString();
    }
}
