package nvs.scene;

import java.util.List;
import nvs.synthesis.PosedImage;

/**
 * Photos ready for a model.
 *
 * @param views the views that could be prepared, in the order asked for
 * @param images their images, one for each of {@code views}
 * @param skipped the others, with reasons
 */
public record PreparedPhotos(List<CaptureView> views, List<PosedImage> images, List<SkippedView> skipped) {

    public PreparedPhotos {
        views = List.copyOf(views);
        images = List.copyOf(images);
        skipped = List.copyOf(skipped);
        if (views.size() != images.size()) {
            throw new IllegalArgumentException(views.size() + " views but " + images.size() + " images");
        }
    }
}
