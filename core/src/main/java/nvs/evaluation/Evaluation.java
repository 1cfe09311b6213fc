package nvs.evaluation;

import java.time.Duration;
import java.util.List;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;

/**
 * The result for one number of input photos.
 *
 * @param inputs the photos that the model has read
 * @param size of inputs, renderings and truth
 * @param views the held-out photos, at least one
 * @param reconstructTime how long reading the inputs took
 */
public record Evaluation(
        List<CaptureView> inputs, ImageSize size, List<EvaluatedView> views, Duration reconstructTime) {

    public Evaluation {
        inputs = List.copyOf(inputs);
        views = List.copyOf(views);
    }

    /** Mean over the held-out views. */
    public Score mean(Method method) {
        return Score.mean(views.stream().map(view -> view.scores().get(method)).toList());
    }
}
