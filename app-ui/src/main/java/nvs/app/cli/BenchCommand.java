package nvs.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.file.WholeFile;
import nvs.image.ImageSize;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.Benchmark;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.Workload;
import nvs.lact.weights.WeightsFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nvs bench}: how fast a network runs here. */
@Command(
        name = "bench",
        description = {
            "Measures how fast this machine multiplies matrices, and then how much of that speed the network reaches when it"
                    + " reads photos (reconstruct) and when it renders a view.",
            "Operations are those of the matrix products that are really executed. All is measured in one process; leave the"
                    + " machine alone meanwhile."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_VIEWS = 8;
    private static final int USUAL_REPEATS = 7;
    private static final int USUAL_RANDOM_SIDE = 128;
    private static final String STANDARD_OUTPUT = "-";

    private final CommandContext context;

    @Mixin
    private ModelOptions modelOptions;

    @Option(
            names = "--config",
            paramLabel = "NAME|KEY=N,...",
            description =
                    "Measures random weights of this shape instead: bundled-12m, released-24x768, released-24x768x4, or a"
                            + " list such as width=256,layers=8 of width, layers, attentionHeadWidth, fastWeightHeadWidth,"
                            + " fastWeightExpansion and patchSize.")
    private String config;

    @Option(
            names = "--views",
            paramLabel = "N",
            defaultValue = "" + USUAL_VIEWS,
            description = "How many photos are read. Default: ${DEFAULT-VALUE}.")
    private int views;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of photos and of the rendered view; nvs weights tells which the model was trained at."
                    + " Default: the finest of them; "
                    + USUAL_RANDOM_SIDE + " with --config.")
    private ImageSize size;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "" + USUAL_REPEATS,
            description = "How often each work is timed, after it was done once to warm up. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(
            names = "--curve",
            paramLabel = "views",
            description =
                    "views: measures reading 8, 16, 32, ... photos up to --views too, and with which power of their"
                            + " number the time grows.")
    private Curve curve;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Writes all figures, those of every single run too, to this file, or to standard output instead of"
                            + " the table.")
    private String json;

    /** What time is measured against. */
    private enum Curve {
        VIEWS
    }

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, WeightsFormatException {
        if (config != null && modelOptions.weights != null) {
            throw new IllegalArgumentException("--config makes weights and --weights reads them; give one of the two");
        }
        if (json != null && Files.isDirectory(Path.of(json))) {
            throw new IOException("cannot write " + json + ": it is a folder");
        }
        BenchSheet sheet;
        try (TerminalProgress progress = context.terminal().progress();
                LactSynthesizer synthesizer = load(progress)) {
            ImageSize usual = synthesizer.description().finestResolution();
            Workload workload = new Workload(views, size == null ? usual : size, repeats);
            BenchmarkResult result = Benchmark.run(synthesizer, workload, curve != null, progress);
            progress.endStep();
            sheet = BenchSheet.of(synthesizer, workload, result);
        }
        write(sheet);
        return ExitCodes.OK;
    }

    private LactSynthesizer load(TerminalProgress progress) throws IOException, WeightsFormatException {
        if (config == null) {
            return context.models().load(modelOptions.weights, modelOptions.threadCount(), progress);
        }
        ImageSize trained = size == null ? ImageSize.square(USUAL_RANDOM_SIDE) : size;
        return context.models().random(config, trained, modelOptions.threadCount(), progress);
    }

    private void write(BenchSheet sheet) throws IOException {
        if (STANDARD_OUTPUT.equals(json)) {
            context.terminal().result("%s", BenchJson.text(sheet));
            return;
        }
        if (json != null) {
            byte[] text = BenchJson.text(sheet).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(Path.of(json), out -> out.write(text));
        }
        BenchTable.lines(sheet).forEach(line -> context.terminal().result("%s", line));
    }
}
