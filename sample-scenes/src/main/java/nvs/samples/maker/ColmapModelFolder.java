package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Quaterniond;
import org.joml.Vector2d;
import org.joml.Vector3d;

/**
 * A sparse model of COLMAP in its binary form, in {@code sparse/0}, with the pictures below {@code images}. All views share one
 * camera; views, cameras and points are numbered from 1.
 *
 * @param imageNames the picture of each view, relative to {@code images}
 */
record ColmapModelFolder(List<String> imageNames) implements CaptureLayout {

    private static final String MODEL = "sparse/0/";
    private static final int CAMERA_ID = 1;

    /** The number of the model PINHOLE, whose parameters are fx, fy, cx, cy. */
    private static final int PINHOLE = 1;

    ColmapModelFolder {
        imageNames = List.copyOf(imageNames);
    }

    @Override
    public String cameraFile() {
        return MODEL + "images.bin";
    }

    @Override
    public String imagePath(int index) {
        return "images/" + imageNames.get(index);
    }

    @Override
    public void writeCameras(SceneDefinition scene, Path folder) throws IOException {
        List<SurfacePoint> points = SurfacePoint.spreadOver(scene);
        Files.createDirectories(folder.resolve(MODEL));
        write(folder, "cameras.bin", camera(scene.cameras().get(0).intrinsics()));
        write(folder, "images.bin", images(scene.cameras(), points));
        write(folder, "points3D.bin", points(scene.cameras().size(), points));
    }

    private static void write(Path folder, String name, LittleEndianBytes content) throws IOException {
        Files.write(folder.resolve(MODEL + name), content.toArray());
    }

    private static LittleEndianBytes camera(PinholeIntrinsics lens) {
        return new LittleEndianBytes()
                .int64(1)
                .int32(CAMERA_ID)
                .int32(PINHOLE)
                .int64(lens.width())
                .int64(lens.height())
                .float64(lens.focalXPixels())
                .float64(lens.focalYPixels())
                .float64(lens.centreXPixels())
                .float64(lens.centreYPixels());
    }

    private LittleEndianBytes images(List<PinholeCamera> cameras, List<SurfacePoint> points) {
        LittleEndianBytes bytes = new LittleEndianBytes().int64(cameras.size());
        for (int view = 0; view < cameras.size(); view++) {
            PinholeCamera camera = cameras.get(view);
            Quaterniond rotation = camera.cameraFromWorld().getNormalizedRotation(new Quaterniond());
            bytes.int32(view + 1);
            bytes.float64(rotation.w).float64(rotation.x).float64(rotation.y).float64(rotation.z);
            bytes.float64(camera.cameraFromWorld().getTranslation(new Vector3d()));
            bytes.int32(CAMERA_ID).text(imageNames.get(view));
            addSeenPoints(view, camera, points, bytes);
        }
        return bytes;
    }

    /** The points that a view sees, in the order of their numbers. */
    private static void addSeenPoints(
            int view, PinholeCamera camera, List<SurfacePoint> points, LittleEndianBytes bytes) {
        bytes.int64(
                points.stream().filter(point -> point.views().contains(view)).count());
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).views().contains(view)) {
                Vector2d pixel = camera.project(points.get(i).place());
                bytes.float64(pixel.x).float64(pixel.y).int64(i + 1);
            }
        }
    }

    private static LittleEndianBytes points(int views, List<SurfacePoint> points) {
        LittleEndianBytes bytes = new LittleEndianBytes().int64(points.size());
        int[] seenBefore = new int[views];
        for (int i = 0; i < points.size(); i++) {
            SurfacePoint point = points.get(i);
            bytes.int64(i + 1).float64(point.place());
            bytes.int8(point.srgb() >> 16).int8(point.srgb() >> 8).int8(point.srgb());
            // The error of reprojection: there is none.
            bytes.float64(0).int64(point.views().size());
            for (int view : point.views()) {
                bytes.int32(view + 1).int32(seenBefore[view]++);
            }
        }
        return bytes;
    }

    /** Names of pictures in two folders, numbered in each: the first so many in {@code low}, the others in {@code top}. */
    static ColmapModelFolder ofLowAndTop(int low, int top) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < low + top; i++) {
            names.add(
                    i < low
                            ? String.format(Locale.ROOT, "low/%02d.png", i)
                            : String.format(Locale.ROOT, "top/%02d.png", i - low));
        }
        return new ColmapModelFolder(names);
    }
}
