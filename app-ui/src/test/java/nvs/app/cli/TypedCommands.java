package nvs.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.lact.weights.WeightCatalogue;
import nvs.samples.SampleScenes;
import nvs.scene.PhotoPreparation;
import nvs.task.NvsThreads;

/** Runs commands as a user types them, with the bundled model and scenes, and keeps what they say. */
final class TypedCommands implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExecutorService io = NvsThreads.pool(NvsThreads.IO, 2);

    int run(String... arguments) throws Exception {
        out.reset();
        err.reset();
        CommandContext context = new CommandContext(
                new ModelLoader(WeightCatalogue.bundled()),
                new SceneLocator(new SampleScenes()),
                new PhotoPreparation(io),
                new Terminal(stream(out), stream(err), false, new Interruption()));
        return CommandLines.of(context, (scene, settings, weights, threads) -> {}, NoViewer::drag, true)
                .execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Standard output of the last command. */
    String result() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its standard error. */
    String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        io.shutdownNow();
    }
}
