package nvs.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.SceneFormatException;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneFraming;
import nvs.usecase.ScenePlan;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs info}: what a capture holds and how it would be brought before a model. */
@Command(
        name = "info",
        description =
                "Tells what a capture holds: format, photos, cameras, extent, and how it lies in the model's frame.",
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

    InfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SceneFormatException, WeightsFormatException {
        Capture capture = CaptureFormats.open(context.scenes().locate(scene));
        ModelDescription model = context.models().describe(weights);
        SceneFraming framing =
                ScenePlan.of(capture, model, SceneSettings.DEFAULT).framing();
        CaptureSummary summary = CaptureSummary.of(capture, framing);
        if (json) {
            context.terminal().result("%s", InfoJson.text(summary, model));
        } else {
            print(summary, model);
        }
        return ExitCodes.OK;
    }

    private void print(CaptureSummary summary, ModelDescription model) {
        Terminal terminal = context.terminal();
        Capture capture = summary.capture();
        terminal.result("capture    %s", capture.source());
        terminal.result("format     %s", capture.format());
        terminal.result(
                "photos     %d usable, %d skipped",
                capture.views().size(), capture.skipped().size());
        capture.skipped().forEach(view -> terminal.result("           skipped %s: %s", view.name(), view.reason()));
        terminal.result("sizes      %s", String.join(", ", summary.sizes()));
        terminal.result("focal      %s pixels", summary.focalPixels());
        terminal.result("view angle %s degrees, vertically", summary.fovDegrees());
        terminal.result("distance   %s from the pivot", summary.distances());
        terminal.result("elevation  %s degrees", summary.elevationsDegrees());
        terminal.result("pivot      %s", CaptureSummary.text(summary.framing().pivot()));
        terminal.result("up         %s", CaptureSummary.text(summary.framing().up()));
        terminal.result(
                "model      %s (%s), scale into its frame %.4g",
                model.name(),
                model.kind().word(),
                summary.framing().modelFromWorld().scale());
        summary.framing().warnings().forEach(warning -> terminal.result("note       %s", warning));
    }
}
