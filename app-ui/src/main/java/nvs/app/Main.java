package nvs.app;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import nvs.app.cli.CommandContext;
import nvs.app.cli.CommandLines;
import nvs.app.cli.Interruption;
import nvs.app.cli.Terminal;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightsFormatException;
import nvs.samples.SampleScenes;
import nvs.scene.PhotoPreparation;
import nvs.task.NvsThreads;

/** Starts nvs and wires its parts. Not a JavaFX application class, so that the command line runs without JavaFX. */
public final class Main {

    private Main() {}

    /** The process's entry. */
    public static void main(String[] arguments) throws IOException, WeightsFormatException {
        Interruption interruption = new Interruption();
        interruption.install();
        ExecutorService photoThreads =
                NvsThreads.pool(NvsThreads.IO, Runtime.getRuntime().availableProcessors());
        int exitCode;
        try {
            SampleScenes samples = new SampleScenes();
            CommandContext context = new CommandContext(
                    new ModelLoader(WeightCatalogue.bundled()),
                    new SceneLocator(samples),
                    new PhotoPreparation(photoThreads),
                    Terminal.ofProcess(interruption));
            exitCode = CommandLines.of(context, new DesktopWindow(context, samples), hasDisplay())
                    .execute(arguments);
        } finally {
            interruption.commandFinished();
        }
        System.exit(exitCode);
    }

    private static boolean hasDisplay() {
        return !GraphicsEnvironment.isHeadless();
    }
}
