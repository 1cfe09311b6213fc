package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.image.ImageSize;
import nvs.lact.weights.CheckpointImport;
import nvs.lact.weights.ElementType;
import nvs.lact.weights.ImportOptions;
import nvs.lact.weights.WeightMetadata;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.SceneKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nvs import-weights}: converts a released PyTorch checkpoint. */
@Command(
        name = "import-weights",
        description = {
            "Converts a PyTorch checkpoint of a LaCT network to safetensors.",
            "The network's shape follows from the tensors. What the checkpoint does not say must be given: what it was trained"
                    + " for, and at which size. Nothing in the file is executed."
        },
        mixinStandardHelpOptions = true)
final class ImportWeightsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE.pt", description = "What torch.save wrote.")
    private Path checkpoint;

    @Parameters(index = "1", paramLabel = "OUT.safetensors", description = "The file to write.")
    private Path output;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "object|scene",
            description = "object: one subject near the origin on white. scene: a place, poses normalised.")
    private SceneKind kind;

    @Option(
            names = "--resolution",
            required = true,
            split = ",",
            paramLabel = "WxH,...",
            description = "Sizes that it was trained at, for example 256 or 960x536.")
    private List<ImageSize> resolutions;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Short name of the weights. Default: that of the file to write.")
    private String name;

    @Option(
            names = "--type",
            defaultValue = "F32",
            paramLabel = "F32|F16|BF16",
            description = "How the numbers are stored. Default: ${DEFAULT-VALUE}.")
    private ElementType type;

    ImportWeightsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, WeightsFormatException {
        ImportOptions options = new ImportOptions(name == null ? baseName() : name, kind, resolutions, type);
        WeightMetadata imported;
        try (TerminalProgress progress = context.terminal().progress()) {
            imported = CheckpointImport.run(checkpoint, output, options, progress);
        }
        var config = imported.config();
        context.terminal()
                .result(
                        "%s: %d layers, width %d, patch %d, %d fast-weight heads, expansion %d",
                        output,
                        config.layers(),
                        config.width(),
                        config.patchSize(),
                        config.fastWeightHeads(),
                        config.fastWeightExpansion());
        return ExitCodes.OK;
    }

    private String baseName() {
        String file = output.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
