package nvs.app.cli;

import java.util.Arrays;
import nvs.image.ImageSize;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together. */
public final class CommandLines {

    private CommandLines() {}

    /**
     * The whole command line.
     *
     * @param context what commands work with
     * @param window opens the window
     * @param viewer opens the view to measure it
     * @param hasDisplay whether there is anything to open them on
     */
    public static CommandLine of(
            CommandContext context, NvsCommand.Window window, BenchViewerCommand.Viewer viewer, boolean hasDisplay) {
        NvsCommand root = new NvsCommand(window, new ExportCommand(context), hasDisplay);
        CommandLine commandLine = new CommandLine(root)
                .addSubcommand(new InfoCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new SaveCommand(context))
                .addSubcommand(new EvalCommand(context))
                .addSubcommand(new ConvertCommand(context))
                .addSubcommand(new ImportWeightsCommand(context))
                .addSubcommand(new WeightsCommand(context))
                .addSubcommand(new DevicesCommand(context))
                .addSubcommand(new CommandLine(new BenchCommand(context))
                        .addSubcommand(new BenchViewerCommand(viewer, context.terminal(), hasDisplay)));
        commandLine.registerConverter(ImageSize.class, CommandLines::imageSize);
        commandLine.registerConverter(Vector3dc.class, CommandLines::vector);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new Failures(context.terminal()));
        return commandLine;
    }

    /** Says what went wrong outside of any command and returns the exit code. */
    public static int report(Terminal terminal, Throwable failure) {
        return new Failures(terminal).report(failure);
    }

    private static Vector3dc vector(String text) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 3) {
                return new Vector3d(numbers);
            }
        } catch (NumberFormatException notNumbers) {
            // said below
        }
        throw new TypeConversionException("must be three numbers like 0,0,1, found " + text);
    }

    private static ImageSize imageSize(String text) {
        try {
            return ImageSize.parse(text);
        } catch (IllegalArgumentException notASize) {
            throw new TypeConversionException(notASize.getMessage());
        }
    }
}
