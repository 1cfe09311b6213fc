package nvs.scene;

import java.nio.file.Path;
import nvs.camera.PinholeCamera;

/**
 * A photo on disk and the camera that took it.
 *
 * @param index position in the camera file's list, from 0; split files refer to it
 * @param name as the camera file calls it
 * @param imagePath the photo
 * @param camera world frame, intrinsics for the photo's full size
 */
public record CaptureView(int index, String name, Path imagePath, PinholeCamera camera) {}
