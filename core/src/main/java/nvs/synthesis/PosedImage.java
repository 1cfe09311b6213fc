package nvs.synthesis;

import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;

/**
 * A photo ready for a model: opaque, at the size the model takes, with its camera.
 *
 * @param image opaque pixels
 * @param camera world frame; its image size is that of {@code image}
 */
public record PosedImage(ArgbImage image, PinholeCamera camera) {

    public PosedImage {
        var intrinsics = camera.intrinsics();
        if (image.width() != intrinsics.width() || image.height() != intrinsics.height()) {
            throw new IllegalArgumentException("image is " + image.size() + " but its camera says " + intrinsics.width()
                    + "x" + intrinsics.height());
        }
    }
}
