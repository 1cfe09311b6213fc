package nvs.renderer.request;

import java.util.Objects;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;

/**
 * One picture to draw.
 *
 * @param camera where the viewport looks from, world frame; its intrinsics are scaled to {@code size} when the sizes differ
 * @param size of the picture in pixels (not points)
 * @param novelView what the model made, if it has made anything yet
 * @param overlay what is drawn over it
 * @param backgroundArgb the colour where no novel view is, 0xAARRGGBB with straight alpha
 */
public record RenderRequest(
        PinholeCamera camera,
        ImageSize size,
        Optional<NovelView> novelView,
        OverlaySettings overlay,
        int backgroundArgb) {

    public RenderRequest {
        Objects.requireNonNull(novelView, "novelView");
        Objects.requireNonNull(overlay, "overlay");
        camera = camera.withIntrinsics(camera.intrinsics().scaledTo(size.width(), size.height()));
    }
}
