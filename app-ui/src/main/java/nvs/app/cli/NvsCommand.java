package nvs.app.cli;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nvs.lact.weights.WeightsFormatException;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nvs} itself: opens the window, or without a display exports an orbit. */
@Command(
        name = "nvs",
        header = "Turns posed photos into a scene to fly around.",
        description = {
            "",
            "Without a command: opens the window on SCENE. Where there is no display, an orbit around the scene is written"
                    + " to nvs-orbit.mp4 instead.",
            ""
        },
        commandListHeading = "%nCommands (each explains itself with --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a mistake in nvs itself",
            "2:the command line makes no sense",
            "3:a file cannot be read, used or written",
            "130:ended by Ctrl-C"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        synopsisSubcommandLabel = "[COMMAND]")
public final class NvsCommand implements Callable<Integer> {

    /** Opens the window and returns when it is closed. */
    @FunctionalInterface
    public interface Window {

        /**
         * Shows the window.
         *
         * @param scene bundled name or path; null for the bundled scene
         * @param settings how captures are turned into scenes
         * @param weights bundled name or path; null for the bundled model
         * @param threads that compute; empty for all cores
         * @throws IOException if a bundled scene cannot be unpacked, or the weights not be read
         * @throws WeightsFormatException if they are not weights
         */
        void show(String scene, SceneSettings settings, String weights, OptionalInt threads)
                throws IOException, WeightsFormatException;
    }

    private final Window window;
    private final ExportCommand export;
    private final boolean hasDisplay;

    @Mixin
    private SceneOptions sceneOptions;

    @Mixin
    private ModelOptions modelOptions;

    NvsCommand(Window window, ExportCommand export, boolean hasDisplay) {
        this.window = window;
        this.export = export;
        this.hasDisplay = hasDisplay;
    }

    @Override
    public Integer call() throws Exception {
        if (!hasDisplay) {
            return export.exportWithoutDisplay(sceneOptions, modelOptions);
        }
        window.show(sceneOptions.scene, sceneOptions.settings(), modelOptions.weights, modelOptions.threadCount());
        return ExitCodes.OK;
    }
}
