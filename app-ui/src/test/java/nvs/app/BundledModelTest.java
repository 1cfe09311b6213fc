package nvs.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.evaluation.Evaluation;
import nvs.evaluation.Method;
import nvs.lact.weights.WeightCatalogue;
import nvs.samples.SampleScenes;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.PhotoPreparation;
import nvs.scene.ViewSplit;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.usecase.EvaluateViews;
import nvs.usecase.EvaluateViews.HeldOut;
import nvs.usecase.SceneSettings;
import org.junit.jupiter.api.Test;

/** What a new user sees first has to be more than a guess. */
class BundledModelTest {

    @Test
    void theBundledModelBeatsEveryGuessOnTheBundledScene() throws Exception {
        ExecutorService io = NvsThreads.pool(NvsThreads.IO, 2);
        try (ViewSynthesizer model =
                new ModelLoader(WeightCatalogue.bundled()).load(null, OptionalInt.empty(), Progress.NONE)) {
            Capture capture = CaptureFormats.open(new SceneLocator(new SampleScenes()).locate(null));
            ViewSplit split = ViewSplit.find(capture).orElseThrow();
            HeldOut heldOut = new HeldOut(List.of(split.inputs(4), split.inputs(8), split.inputs(16)), split.test());
            List<Evaluation> evaluations = new EvaluateViews(new PhotoPreparation(io))
                    .evaluate(model, capture, heldOut, SceneSettings.DEFAULT, Progress.NONE);
            assertThat(evaluations).hasSize(3).allSatisfy(BundledModelTest::assertModelIsBest);
        } finally {
            io.shutdownNow();
        }
    }

    private static void assertModelIsBest(Evaluation evaluation) {
        double model = evaluation.mean(Method.MODEL).psnrDecibels();
        for (Method guess : List.of(Method.MEAN_OF_INPUTS, Method.NEAREST_INPUT, Method.WHITE)) {
            assertThat(model)
                    .as("%d inputs, %s", evaluation.inputs().size(), guess.title())
                    .isGreaterThan(evaluation.mean(guess).psnrDecibels());
        }
    }
}
