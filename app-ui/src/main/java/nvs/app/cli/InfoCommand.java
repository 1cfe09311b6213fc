package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.CaptureFormats;
import nvs.scene.SavedScene;
import nvs.scene.SceneFormatException;
import nvs.synthesis.ModelDescription;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs info}: what a capture holds and how it would be brought before a model. */
@Command(
        name = "info",
        description =
                "Tells what a capture holds: format, photos, lenses, cameras, points, and how it lies before the model.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "SCENE", description = "As for nvs export.")
    private String scene;

    @Option(
            names = {"-w", "--weights"},
            paramLabel = "NAME|FILE",
            description = "The model that the capture is compared with. Default: the bundled model.")
    private String weights;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private FramingOptions framing;

    InfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SceneFormatException, WeightsFormatException {
        Path location = context.scenes().locate(scene);
        ModelDescription model = context.models().describe(weights);
        CaptureSummary summary = SavedScene.isSavedScene(location)
                ? CaptureSummary.of(SavedScene.read(location), model)
                : CaptureSummary.of(
                        CaptureFormats.open(location),
                        model,
                        SceneSettings.DEFAULT.withCorrection(framing.correction()));
        if (json) {
            context.terminal().result("%s", InfoJson.text(summary));
        } else {
            InfoText.lines(summary).forEach(line -> context.terminal().result("%s", line));
        }
        return ExitCodes.OK;
    }
}
