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
import nvs.file.UserFolder;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightsFormatException;
import nvs.samples.SampleScenes;
import nvs.scene.PhotoCache;
import nvs.scene.PhotoPreparation;
import nvs.task.NvsThreads;

/** Starts nvs and wires its parts. Not a JavaFX application class, so that the command line runs without JavaFX. */
public final class Main {
    /** Prepared photos are small: thousands of them fit. */
    private static final long PHOTO_CACHE_BYTES = 256L << 20;

    private Main() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        interruption.install();
        Terminal terminal = Terminal.ofProcess(interruption);
        int exitCode;
        try {
            exitCode = run(arguments, terminal);
        } catch (Throwable failure) { // the boundary of the main thread
            exitCode = CommandLines.report(terminal, failure);
        } finally {
            interruption.commandFinished();
        }
        System.exit(exitCode);
    }

    private static int run(String[] arguments, Terminal terminal) throws IOException, WeightsFormatException {
        ExecutorService photoThreads =
                NvsThreads.pool(NvsThreads.IO, Runtime.getRuntime().availableProcessors());
        try {
            SampleScenes samples = new SampleScenes();
            CommandContext context = new CommandContext(
                    new ModelLoader(WeightCatalogue.bundled()),
                    new SceneLocator(samples),
                    new PhotoPreparation(photoThreads, photoCache()),
                    terminal);
            return CommandLines.of(context, new DesktopWindow(context, samples), new DesktopDrag(context), hasDisplay())
                    .execute(arguments);
        } finally {
            photoThreads.shutdownNow();
        }
    }

    private static PhotoCache photoCache() {
        return new PhotoCache(UserFolder.CACHE.path().resolve("photos"), PHOTO_CACHE_BYTES);
    }

    private static boolean hasDisplay() {
        return !GraphicsEnvironment.isHeadless();
    }
}
