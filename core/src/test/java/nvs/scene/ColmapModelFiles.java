package nvs.scene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4dc;
import org.joml.Quaterniond;

/** Writes small COLMAP models for tests, from the description of the format alone. */
final class ColmapModelFiles {

    private ColmapModelFiles() {}

    /** How to write a model. */
    enum Encoding {
        BINARY(".bin"),
        TEXT(".txt");

        final String extension;

        Encoding(String extension) {
            this.extension = extension;
        }
    }

    /** A camera; {@code number} is the model's in binary files. */
    record Camera(int id, String model, int number, double... parameters) {
        static final int WIDTH = 8;
        static final int HEIGHT = 6;

        static Camera pinhole(int id) {
            return new Camera(id, "PINHOLE", 1, 9, 10, 4.5, 2.5);
        }
    }

    /** An image: {@code pose} is qw qx qy qz tx ty tz; {@code points} are so many 2D points. */
    record Image(String name, int cameraId, int points, double... pose) {
        static Image of(PinholeCamera camera, String name) {
            Matrix4dc cameraFromWorld = camera.cameraFromWorld();
            Quaterniond q = new Quaterniond().setFromNormalized(cameraFromWorld);
            return new Image(
                    name,
                    1,
                    2,
                    q.w,
                    q.x,
                    q.y,
                    q.z,
                    cameraFromWorld.m30(),
                    cameraFromWorld.m31(),
                    cameraFromWorld.m32());
        }
    }

    /** A model of a ring of cameras, {@code sub/0.png} and so on, without photos. */
    static void writeRing(Path folder, int views, Encoding encoding) throws IOException {
        Image[] images = new Image[views];
        for (int i = 0; i < views; i++) {
            images[i] = Image.of(CaptureFolder.ringCamera(i), "sub/" + i + ".png");
        }
        write(folder, encoding, List.of(Camera.pinhole(1)), List.of(images));
    }

    static void write(Path folder, Encoding encoding, List<Camera> cameras, List<Image> images) throws IOException {
        Files.createDirectories(folder);
        boolean binary = encoding == Encoding.BINARY;
        Path cameraFile = folder.resolve("cameras" + encoding.extension);
        Path imageFile = folder.resolve("images" + encoding.extension);
        Files.write(cameraFile, binary ? binaryCameras(cameras) : textCameras(cameras));
        Files.write(imageFile, binary ? binaryImages(images) : textImages(images));
    }

    /** A point: {@code track} so many images show it. */
    record Point(double x, double y, double z, int rgb, int track) {}

    static void writePoints(Path folder, Encoding encoding, List<Point> points) throws IOException {
        boolean binary = encoding == Encoding.BINARY;
        Files.write(
                folder.resolve("points3D" + encoding.extension), binary ? binaryPoints(points) : textPoints(points));
    }

    private static byte[] binaryPoints(List<Point> points) {
        Bytes out = new Bytes();
        out.int64(points.size());
        long id = 500;
        for (Point point : points) {
            out.int64(id--).float64(point.x, point.y, point.z);
            out.bytes.writeBytes(new byte[] {(byte) (point.rgb >> 16), (byte) (point.rgb >> 8), (byte) point.rgb});
            out.float64(0.7).int64(point.track);
            for (int i = 0; i < point.track; i++) {
                out.int32(i).int32(3);
            }
        }
        return out.bytes.toByteArray();
    }

    private static byte[] textPoints(List<Point> points) {
        StringBuilder out = new StringBuilder("# 3D point list with one line of data per point:\n");
        int id = 500;
        for (Point point : points) {
            out.append(id--).append(spaced(point.x, point.y, point.z));
            out.append(" " + (point.rgb >> 16) + " " + (point.rgb >> 8 & 255) + " " + (point.rgb & 255) + " 0.7 ");
            out.append("1 3 ".repeat(point.track)).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binaryCameras(List<Camera> cameras) {
        Bytes out = new Bytes();
        out.int64(cameras.size());
        for (Camera camera : cameras) {
            out.int32(camera.id).int32(camera.number).int64(Camera.WIDTH).int64(Camera.HEIGHT);
            out.float64(camera.parameters);
        }
        return out.bytes.toByteArray();
    }

    private static byte[] binaryImages(List<Image> images) {
        Bytes out = new Bytes();
        out.int64(images.size());
        int id = 70;
        for (Image image : images) {
            out.int32(id--).float64(image.pose).int32(image.cameraId);
            out.bytes.writeBytes((image.name + "\0").getBytes(StandardCharsets.UTF_8));
            out.int64(image.points);
            for (int i = 0; i < image.points; i++) {
                out.float64(1.5, 2.5).int64(-1);
            }
        }
        return out.bytes.toByteArray();
    }

    private static byte[] textCameras(List<Camera> cameras) {
        StringBuilder out = new StringBuilder("# Camera list\n#   CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]\n");
        for (Camera camera : cameras) {
            out.append(camera.id + " " + camera.model + " " + Camera.WIDTH + " " + Camera.HEIGHT);
            out.append(spaced(camera.parameters)).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] textImages(List<Image> images) {
        StringBuilder out = new StringBuilder("# Image list with two lines of data per image:\n");
        int id = 70;
        for (Image image : images) {
            out.append(id--).append(spaced(image.pose)).append(" " + image.cameraId + " " + image.name + "\n");
            out.append("1.5 2.5 -1 ".repeat(image.points).strip()).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String spaced(double... values) {
        StringBuilder out = new StringBuilder();
        for (double value : values) {
            out.append(' ').append(Double.isNaN(value) ? "nan" : String.valueOf(value));
        }
        return out.toString();
    }

    private static final class Bytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes int32(int value) {
            bytes.writeBytes(little(Integer.BYTES).putInt(value).array());
            return this;
        }

        Bytes int64(long value) {
            bytes.writeBytes(little(Long.BYTES).putLong(value).array());
            return this;
        }

        Bytes float64(double... values) {
            for (double value : values) {
                bytes.writeBytes(little(Double.BYTES).putDouble(value).array());
            }
            return this;
        }

        private static ByteBuffer little(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
