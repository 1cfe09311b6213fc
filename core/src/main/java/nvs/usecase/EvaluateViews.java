package nvs.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.evaluation.EvaluatedView;
import nvs.evaluation.Evaluation;
import nvs.evaluation.ViewJudge;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.PhotoTarget;
import nvs.scene.PreparedPhotos;
import nvs.scene.SceneFormatException;
import nvs.synthesis.Frame;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.PosedImage;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;

/** Renders photos that the model has not read, and scores them. Runs on the model's thread. */
public final class EvaluateViews {

    private final PhotoPreparation preparation;

    /** Photos are decoded and resized by the given preparation. */
    public EvaluateViews(PhotoPreparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Which photos are read and which are held out.
     *
     * @param inputs what the model reads, one list for each reconstruction; none is empty
     * @param tests what is held out, not empty, none of it an input
     */
    public record HeldOut(List<List<CaptureView>> inputs, List<CaptureView> tests) {

        public HeldOut {
            inputs = inputs.stream().map(List::copyOf).toList();
            tests = List.copyOf(tests);
            if (inputs.stream().anyMatch(List::isEmpty) || tests.isEmpty()) {
                throw new IllegalArgumentException("an evaluation needs input photos and held-out photos");
            }
            Optional<CaptureView> both = inputs.stream()
                    .flatMap(List::stream)
                    .filter(tests::contains)
                    .findFirst();
            if (both.isPresent()) {
                throw new IllegalArgumentException(
                        "photo is both input and held out: " + both.get().name());
            }
        }
    }

    /**
     * Reconstructs from each list of inputs and compares renderings with the held-out photos.
     *
     * @param synthesizer what is measured
     * @param capture holds inputs and held-out photos
     * @param heldOut which is which
     * @param settings the photo size is that of inputs, renderings and truth; its sides are multiples of the model's patch size
     * @param progress told of every step
     * @return one evaluation for each list of inputs, in order
     * @throws SceneFormatException if too few photos can be read
     */
    public List<Evaluation> evaluate(
            ViewSynthesizer synthesizer, Capture capture, HeldOut heldOut, SceneSettings settings, Progress progress)
            throws SceneFormatException {
        ModelDescription model = synthesizer.description();
        ImageSize size = settings.photoSize().orElse(model.finestResolution());
        PhotoTarget target = PhotoTarget.of(size, model.kind());
        PreparedPhotos truths = preparation.prepareAll(heldOut.tests(), target, progress);
        List<Evaluation> evaluations = new ArrayList<>();
        for (List<CaptureView> inputs : heldOut.inputs()) {
            PreparedPhotos photos = preparation.prepareAll(inputs, target, progress);
            try (OpenedScene scene = OpenScene.reconstruct(synthesizer, capture, photos, settings, progress)) {
                List<EvaluatedView> views = judgeAll(scene, new ViewJudge(photos.images()), truths, progress);
                evaluations.add(new Evaluation(scene.inputs(), size, views, scene.reconstructTime()));
            }
        }
        return evaluations;
    }

    private static List<EvaluatedView> judgeAll(
            OpenedScene scene, ViewJudge judge, PreparedPhotos truths, Progress progress) {
        List<EvaluatedView> views = new ArrayList<>();
        progress.step("Rendering held-out views", truths.images().size());
        for (int i = 0; i < truths.images().size(); i++) {
            progress.checkCancelled();
            views.add(judge(scene, judge, truths.views().get(i), truths.images().get(i)));
            progress.advanceTo(i + 1L);
        }
        return views;
    }

    private static EvaluatedView judge(OpenedScene scene, ViewJudge judge, CaptureView view, PosedImage truth) {
        RgbImage rendered;
        try (Frame frame = scene.reconstruction().render(truth.camera())) {
            rendered = frame.pixels();
        }
        return judge.judge(view, truth, rendered);
    }
}
