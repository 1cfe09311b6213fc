package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.evaluation.Evaluation;
import nvs.evaluation.Method;
import nvs.evaluation.Score;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import nvs.scene.ViewSplit;
import nvs.synthesis.ViewSynthesizer;
import nvs.usecase.EvaluateViews;
import nvs.usecase.EvaluateViews.HeldOut;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs eval}: how well a model renders photos that it has not read. */
@Command(
        name = "eval",
        description = {
            "Renders held-out photos and scores them (PSNR in dB, SSIM), beside guesses that need no model.",
            "A splits.json next to the cameras fixes which photos are read and which are held out; else every 8th is held out."
        },
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "SCENE", description = "As for nvs export.")
    private String scene;

    @Mixin
    private ModelOptions modelOptions;

    @Option(
            names = {"-n", "--inputs"},
            paramLabel = "N,...",
            split = ",",
            defaultValue = "8",
            description = "How many photos the model reads; several numbers are measured in turn."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Integer> inputCounts;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of inputs and renderings; nvs weights tells which the model was trained at."
                    + " Default: the finest of them.")
    private ImageSize size;

    @Mixin
    private FramingOptions framing;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all scores to this file.")
    private Path json;

    @Option(
            names = "--sheet",
            paramLabel = "FILE.png",
            description = "Writes truth, rendering and difference of every held-out view side by side;"
                    + " of several numbers of inputs, for the last.")
    private Path sheet;

    EvalCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SceneFormatException, WeightsFormatException {
        Capture capture = CaptureFormats.open(context.scenes().locate(scene));
        ViewSplit split = ViewSplit.find(capture).orElseGet(() -> ViewSplit.everyEighth(capture));
        List<List<CaptureView>> inputs = inputCounts.stream().map(split::inputs).toList();
        List<Evaluation> evaluations;
        try (TerminalProgress progress = context.terminal().progress();
                ViewSynthesizer synthesizer = context.load(modelOptions, mostPhotos(), progress)) {
            evaluations = new EvaluateViews(context.preparation())
                    .evaluate(synthesizer, capture, new HeldOut(inputs, split.test()), settings(), progress);
            write(synthesizer, capture, evaluations);
        }
        evaluations.forEach(this::print);
        return ExitCodes.OK;
    }

    private SceneSettings settings() {
        SceneSettings usual = SceneSettings.DEFAULT.withCorrection(framing.correction());
        return size == null ? usual : usual.withPhotoSize(size);
    }

    /** What needs the most memory. */
    private SceneSettings mostPhotos() {
        return settings()
                .withInputCount(
                        inputCounts.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private void write(ViewSynthesizer synthesizer, Capture capture, List<Evaluation> evaluations) throws IOException {
        if (json != null) {
            EvaluationJson.write(json, capture, synthesizer.description(), evaluations);
        }
        if (sheet != null) {
            ImageFiles.writePng(EvaluationSheet.draw(evaluations.get(evaluations.size() - 1)), sheet);
        }
    }

    private void print(Evaluation evaluation) {
        Terminal terminal = context.terminal();
        terminal.result(
                "%d inputs, %d held-out views at %s, reconstructed in %s",
                evaluation.inputs().size(),
                evaluation.views().size(),
                evaluation.size(),
                Terminal.duration(evaluation.reconstructTime()));
        terminal.result("  %-40s %8s %7s", "view", "PSNR", "SSIM");
        evaluation
                .views()
                .forEach(view -> printScore(view.view().name(), view.scores().get(Method.MODEL)));
        for (Method method : Method.values()) {
            printScore("mean: " + method.title(), evaluation.mean(method));
        }
    }

    private void printScore(String name, Score score) {
        context.terminal().result("  %-40s %8.2f %7.4f", name, score.psnrDecibels(), score.ssim());
    }
}
