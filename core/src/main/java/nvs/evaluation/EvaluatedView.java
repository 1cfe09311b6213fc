package nvs.evaluation;

import java.util.Map;
import nvs.image.RgbImage;
import nvs.scene.CaptureView;

/**
 * A held-out photo and what was made of it.
 *
 * @param view the photo
 * @param truth the prepared photo
 * @param rendered what the model rendered from its camera
 * @param scores of every method
 */
public record EvaluatedView(CaptureView view, RgbImage truth, RgbImage rendered, Map<Method, Score> scores) {

    public EvaluatedView {
        scores = Map.copyOf(scores);
    }
}
