package nvs.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.file.WholeFile;
import nvs.image.ImageSize;
import nvs.task.Progress;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nvs bench viewer}: how fluent the view is while it is dragged. */
@Command(
        name = "viewer",
        description = {
            "Opens the view on the screen, drags it without a pause, and tells how many pictures and how many frames of the model"
                    + " came in a second.",
            "The same frames are then rendered with nothing beside the model, to tell which part of its rate is left to it."
        },
        mixinStandardHelpOptions = true)
public final class BenchViewerCommand implements Callable<Integer> {

    /** Opens the view, drags it, and returns when it is closed again. */
    @FunctionalInterface
    public interface Viewer {

        /**
         * Measures.
         *
         * @param asked what is dragged
         * @param settings how it is dragged
         * @param progress told of every step
         * @throws Exception if scene or weights cannot be opened
         */
        DragFigures drag(Asked asked, DragSettings settings, Progress progress) throws Exception;
    }

    /**
     * What is dragged.
     *
     * @param scene bundled name or path; null for the bundled scene
     * @param settings how it is read
     * @param weights bundled name or path; null for the bundled model
     * @param threads that compute; empty for all cores
     */
    public record Asked(String scene, SceneSettings settings, String weights, OptionalInt threads) {}

    /** The sizes that are rendered while the view moves are chosen by measured times, and Java compiles meanwhile. */
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Viewer viewer;
    private final Terminal terminal;
    private final boolean hasDisplay;

    @Mixin
    private SceneOptions sceneOptions;

    @Mixin
    private ModelOptions modelOptions;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long it is dragged. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "960x720",
            description = "Size of the view on the screen, in points. Default: ${DEFAULT-VALUE}.")
    private ImageSize size;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file, too.")
    private Path json;

    BenchViewerCommand(Viewer viewer, Terminal terminal, boolean hasDisplay) {
        this.viewer = viewer;
        this.terminal = terminal;
        this.hasDisplay = hasDisplay;
    }

    @Override
    public Integer call() throws Exception {
        DragSettings settings = new DragSettings(size, WARM_UP, Duration.ofSeconds(seconds));
        if (!hasDisplay) {
            throw new IllegalArgumentException("nvs bench viewer needs a display, and there is none");
        }
        DragFigures figures;
        try (TerminalProgress progress = terminal.progress()) {
            figures = viewer.drag(asked(), settings, progress);
        }
        if (json != null) {
            byte[] text = DragReport.json(figures).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(json, out -> out.write(text));
        }
        DragReport.lines(figures).forEach(line -> terminal.result("%s", line));
        return ExitCodes.OK;
    }

    private Asked asked() {
        return new Asked(sceneOptions.scene, sceneOptions.settings(), modelOptions.weights, modelOptions.threadCount());
    }
}
