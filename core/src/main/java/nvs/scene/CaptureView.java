package nvs.scene;

import java.nio.file.Path;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4dc;

/**
 * A photo on disk and the camera that took it.
 *
 * @param index position in the camera file's list, from 0; split files refer to it
 * @param name as the camera file calls it
 * @param photo the files, and the lens with its distortion
 * @param camera world frame, intrinsics of the photo's full size, after its distortion was removed
 */
public record CaptureView(int index, String name, PhotoSource photo, PinholeCamera camera) {

    /** A view whose lens has no distortion. */
    public static CaptureView of(int index, String name, Path photo, PinholeCamera camera) {
        return new CaptureView(index, name, PhotoSource.of(photo, Lens.pinhole(camera.intrinsics())), camera);
    }

    /**
     * A view with any lens.
     *
     * @throws IllegalArgumentException if nothing is left of the photo without its distortion
     */
    static CaptureView of(int index, String name, PhotoSource photo, Matrix4dc worldFromCamera) {
        return new CaptureView(
                index, name, photo, new PinholeCamera(photo.lens().undistorted(), worldFromCamera));
    }

    /** The photo; the largest where there are several sizes. */
    public Path imagePath() {
        return photo.path();
    }
}
