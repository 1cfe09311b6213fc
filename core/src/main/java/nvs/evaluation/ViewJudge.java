package nvs.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nvs.image.RgbImage;
import nvs.scene.CaptureView;
import nvs.synthesis.PosedImage;

/** Scores renderings beside what could have been guessed from the input photos alone. */
public final class ViewJudge {
    private final Baselines baselines;

    /** The photos that the model has read, all of one size, at least one. */
    public ViewJudge(List<PosedImage> inputs) {
        this.baselines = new Baselines(inputs);
    }

    /** Compares one rendering, and every trivial guess, with the truth. */
    public EvaluatedView judge(CaptureView view, PosedImage truth, RgbImage rendered) {
        RgbImage truthPixels = RgbImage.of(truth.image());
        Map<Method, Score> scores = new EnumMap<>(Method.class);
        scores.put(Method.MODEL, Score.of(rendered, truthPixels));
        scores.put(Method.MEAN_OF_INPUTS, Score.of(baselines.meanOfInputs(), truthPixels));
        scores.put(Method.NEAREST_INPUT, Score.of(baselines.nearestInput(truth.camera()), truthPixels));
        scores.put(Method.WHITE, Score.of(baselines.white(), truthPixels));
        return new EvaluatedView(view, truthPixels, rendered, scores);
    }
}
