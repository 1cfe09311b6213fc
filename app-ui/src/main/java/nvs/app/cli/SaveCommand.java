package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.camera.path.CameraPath;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.CameraPathFile;
import nvs.scene.Outlook;
import nvs.scene.SceneFormatException;
import nvs.synthesis.ViewSynthesizer;
import nvs.usecase.OpenScene;
import nvs.usecase.OpenedScene;
import nvs.usecase.SaveScene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs save}: keeps what a model remembers of a scene. */
@Command(
        name = "save",
        description = {
            "Reads the photos of a scene once and saves what the model remembers of them as one small file.",
            "The file opens wherever a scene is asked for, at once and without the photos; it needs the weights that it was made"
                    + " with."
        },
        mixinStandardHelpOptions = true)
final class SaveCommand implements Callable<Integer> {
    private static final double KIBI = 1024;

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "SCENE", description = "As for nvs export.")
    private String scene;

    @Parameters(index = "1", paramLabel = "FILE.nvs", description = "The file to write.")
    private Path target;

    @Mixin
    private ModelOptions modelOptions;

    @Mixin
    private PhotoOptions photoOptions;

    SaveCommand(CommandContext context) {
        this.context = context;
    }

    @Option(
            names = "--path",
            paramLabel = "PATH.json",
            description = "Saves this camera path with the scene: keyframes as JSON, as the window saves them.")
    private Path path;

    @Override
    public Integer call() throws IOException, SceneFormatException, WeightsFormatException {
        SaveScene.check(target);
        Optional<CameraPath> given = path == null ? Optional.empty() : Optional.of(CameraPathFile.read(path));
        Path location = context.scenes().locate(scene);
        try (TerminalProgress progress = context.terminal().progress();
                ViewSynthesizer synthesizer = context.load(modelOptions, photoOptions.settings(), progress);
                OpenedScene opened = new OpenScene(context.preparation())
                        .open(synthesizer, location, photoOptions.settings(), progress)) {
            Outlook first = opened.firstOutlook();
            Outlook outlook = new Outlook(first.view(), given.or(first::path));
            SaveScene.save(synthesizer, opened, outlook, target, progress);
            progress.endStep();
            SceneReport.saySkippedAndWarnings(opened, context.terminal());
            context.terminal()
                    .result(
                            "%s: %d photos remembered by %s in %.0f KiB",
                            target, opened.inputs().size(), opened.model().name(), Files.size(target) / KIBI);
        }
        return ExitCodes.OK;
    }
}
