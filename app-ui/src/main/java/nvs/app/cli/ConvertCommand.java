package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.SceneFormatException;
import nvs.scene.write.WritableFormat;
import nvs.usecase.ConvertCapture;
import nvs.usecase.ConvertCapture.Conversion;
import nvs.usecase.ConvertCapture.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs convert}: writes a capture in another format. */
@Command(
        name = "convert",
        description = {
            "Writes a capture as transforms.json (nerfstudio), as a COLMAP model or as opencv_cameras.json.",
            "Poses, lenses with their distortion, names, masks, points and groups of views are kept as far as the format holds them; photos are"
                    + " copied.",
            "opencv_cameras.json holds no distortion: photos that have one are written without it."
        },
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "SCENE", description = "As for nvs export.")
    private String scene;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write: a new one, or an empty one.")
    private Path output;

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private WritableFormat format;

    @Option(
            names = "--leave-photos",
            description = "Refers to photos where they are instead of copying them. Not for COLMAP, which wants them in"
                    + " its own folder.")
    private boolean leavesPhotos;

    ConvertCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SceneFormatException {
        Settings settings = new Settings(format, leavesPhotos);
        Capture capture = CaptureFormats.open(context.scenes().locate(scene));
        try (TerminalProgress progress = context.terminal().progress()) {
            Conversion conversion =
                    new ConvertCapture(context.preparation().tasks()).convert(capture, output, settings, progress);
            progress.endStep();
            report(conversion);
        }
        return ExitCodes.OK;
    }

    private void report(Conversion conversion) {
        Terminal terminal = context.terminal();
        SceneReport.saySkipped(conversion.skipped(), terminal);
        conversion.notes().forEach(note -> terminal.say("Note: %s", note));
        terminal.result(
                "%s: %d photos%s, as %s",
                output,
                conversion.views(),
                conversion.points() > 0 ? " and " + conversion.points() + " points" : "",
                format.title());
    }
}
