package nvs.lact.net;

import java.util.function.Supplier;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.image.RgbImage;

/**
 * A photo as the network takes it.
 *
 * @param camera model frame
 * @param colours asked for once, when the view's turn comes, so that not all photos stand in memory as floats; as large as the
 *     camera's image
 */
public record InputView(PinholeCamera camera, Supplier<RgbImage> colours) {

    /** Size of the photo. */
    public ImageSize size() {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }
}
