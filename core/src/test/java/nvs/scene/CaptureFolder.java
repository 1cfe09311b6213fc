package nvs.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import org.joml.Matrix4dc;
import org.joml.Vector3d;

/** Writes small captures for tests. */
final class CaptureFolder {
    static final PinholeIntrinsics LENS = new PinholeIntrinsics(8, 6, 9, 10, 4.5, 2.5);

    private CaptureFolder() {}

    /** A camera of a ring, looking at the origin with +z up. */
    static PinholeCamera ringCamera(int index) {
        return new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0.7 * index, 0.3, 2.5).camera(LENS);
    }

    static Path photo(Path file) throws IOException {
        return photo(file, LENS.width(), LENS.height());
    }

    static Path photo(Path file, int width, int height) throws IOException {
        Files.createDirectories(file.getParent());
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | i * 7;
        }
        ImageFiles.writePng(new ArgbImage(width, height, argb), file);
        return file;
    }

    /** The rows of a matrix as JSON. */
    static String rows(Matrix4dc matrix) {
        StringBuilder text = new StringBuilder("[");
        for (int row = 0; row < 4; row++) {
            text.append(row == 0 ? "[" : ",[");
            for (int column = 0; column < 4; column++) {
                text.append(column == 0 ? "" : ",").append(matrix.get(column, row));
            }
            text.append("]");
        }
        return text.append("]").toString();
    }

    static String opencvEntry(PinholeCamera camera, String photo) {
        PinholeIntrinsics lens = camera.intrinsics();
        return String.format(
                Locale.ROOT,
                "{\"w\":%d,\"h\":%d,\"fx\":%s,\"fy\":%s,\"cx\":%s,\"cy\":%s,\"w2c\":%s,\"file_path\":\"%s\"}",
                lens.width(),
                lens.height(),
                lens.focalXPixels(),
                lens.focalYPixels(),
                lens.centreXPixels(),
                lens.centreYPixels(),
                rows(camera.cameraFromWorld()),
                photo);
    }

    /** An {@code opencv_cameras.json} of a ring of cameras, with photos. */
    static Path opencvCapture(Path folder, int views) throws IOException {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < views; i++) {
            photo(folder.resolve("images/" + i + ".png"));
            list.append(i == 0 ? "" : ",\n").append(opencvEntry(ringCamera(i), "images/" + i + ".png"));
        }
        return Files.writeString(folder.resolve("opencv_cameras.json"), list.append("]"));
    }
}
