package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageFiles;
import org.joml.Vector3d;

/** Writes photos of the sky of {@link DirectionSynthesizer} as a capture on disk. */
final class SkyCapture {
    static final int PHOTO_SIDE = 32;

    private SkyCapture() {}

    static List<PinholeCamera> cameras(int count) {
        PinholeIntrinsics intrinsics = PinholeIntrinsics.ofVerticalFov(PHOTO_SIDE, PHOTO_SIDE, 0.8);
        List<PinholeCamera> cameras = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double azimuth = 2 * Math.PI * i / count;
            cameras.add(new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), azimuth, 0.3, 2.5).camera(intrinsics));
        }
        return cameras;
    }

    /** Returns the camera file. */
    static Path write(Path folder, int photos) throws IOException {
        List<PinholeCamera> cameras = cameras(photos);
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < photos; i++) {
            String name = "photo-" + i + ".png";
            ImageFiles.writePng(DirectionSynthesizer.sky(cameras.get(i)).toArgb(), folder.resolve(name));
            json.append(i == 0 ? "" : ",").append(entry(cameras.get(i), name));
        }
        Path file = folder.resolve("opencv_cameras.json");
        Files.writeString(file, json.append("]"));
        return file;
    }

    private static String entry(PinholeCamera camera, String name) {
        var intrinsics = camera.intrinsics();
        var m = camera.cameraFromWorld();
        return """
                {"w": %d, "h": %d, "fx": %s, "fy": %s, "cx": %s, "cy": %s, "file_path": "%s",
                 "w2c": [[%s, %s, %s, %s], [%s, %s, %s, %s], [%s, %s, %s, %s], [0, 0, 0, 1]]}
                """.formatted(
                        intrinsics.width(),
                        intrinsics.height(),
                        intrinsics.focalXPixels(),
                        intrinsics.focalYPixels(),
                        intrinsics.centreXPixels(),
                        intrinsics.centreYPixels(),
                        name,
                        m.m00(),
                        m.m10(),
                        m.m20(),
                        m.m30(),
                        m.m01(),
                        m.m11(),
                        m.m21(),
                        m.m31(),
                        m.m02(),
                        m.m12(),
                        m.m22(),
                        m.m32());
    }
}
