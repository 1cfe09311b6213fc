package nvs.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.app.plot.Figure;
import nvs.app.plot.SvgFigure;
import nvs.file.WholeFile;
import nvs.image.ImageSize;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.Benchmark;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.CurveKind;
import nvs.lact.bench.Workload;
import nvs.lact.weights.WeightsFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    /** Where results are written, which says nothing of what was measured. */
    private static final Set<String> FILE_OPTIONS = Set.of("--json", "--svg");

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
            description =
                    "How often each work is timed, after it was done some times to warm up. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(
            names = "--curve",
            paramLabel = "WHAT",
            description = {
                "views: measures reading 8, 16, 32, ... photos up to --views too, and with which power of their number the"
                        + " time grows.",
                "chunk: measures reading with an update of the fast weights after every 16, 64, 256, ... tokens, up to the"
                        + " single one that networks are trained with.",
                "attention: measures 4, 8, 16, ... photos up to --views with fast weights, and with full attention in their"
                        + " place (random weights)."
            })
    private CurveKind curve;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Writes all figures, those of every single run too, to this file, or to standard output instead of"
                            + " the table.")
    private String json;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the curve to this file.")
    private Path svg;

    @Option(
            names = "--plot",
            arity = "2",
            paramLabel = "FILE",
            description = "Measures nothing, but draws the curve that is in a file of --json to an SVG file.")
    private List<Path> plot;

    @Spec
    private CommandSpec spec;

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, WeightsFormatException, BenchFormatException {
        if (plot != null) {
            draw(BenchFigure.read(plot.get(0)), plot.get(1));
            return ExitCodes.OK;
        }
        requireSense();
        BenchSheet sheet;
        try (TerminalProgress progress = context.terminal().progress();
                LactSynthesizer synthesizer = load(progress)) {
            ImageSize usual = synthesizer.description().finestResolution();
            Workload workload = new Workload(views, size == null ? usual : size, repeats);
            BenchmarkResult result = Benchmark.run(synthesizer, workload, Optional.ofNullable(curve), progress);
            progress.endStep();
            sheet = BenchSheet.of(typed(), synthesizer, workload, result);
        }
        write(sheet);
        return ExitCodes.OK;
    }

    private void requireSense() throws IOException {
        if (config != null && modelOptions.weights != null) {
            throw new IllegalArgumentException("--config makes weights and --weights reads them; give one of the two");
        }
        if (svg != null && curve == null) {
            throw new IllegalArgumentException("--svg draws a curve; say which with --curve");
        }
        for (Path file : Stream.of(json == null ? null : Path.of(json), svg)
                .filter(Objects::nonNull)
                .toList()) {
            if (Files.isDirectory(file)) {
                throw new IOException("cannot write " + file + ": it is a folder");
            }
        }
    }

    /** As it was typed, without what names files of this machine. */
    private String typed() {
        List<String> words = new ArrayList<>(List.of("nvs"));
        Iterator<String> given =
                spec.root().commandLine().getParseResult().originalArgs().iterator();
        while (given.hasNext()) {
            String word = given.next();
            if (FILE_OPTIONS.contains(word) && given.hasNext()) {
                given.next();
            } else if (FILE_OPTIONS.stream().noneMatch(option -> word.startsWith(option + "="))) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private LactSynthesizer load(TerminalProgress progress) throws IOException, WeightsFormatException {
        if (config == null) {
            return context.models().load(modelOptions.weights, modelOptions.threadCount(), progress);
        }
        ImageSize trained = size == null ? ImageSize.square(USUAL_RANDOM_SIDE) : size;
        return context.models().random(config, trained, modelOptions.threadCount(), progress);
    }

    private void write(BenchSheet sheet) throws IOException {
        String text = BenchJson.text(sheet);
        if (svg != null) {
            draw(BenchFigure.of(text), svg);
        }
        if (STANDARD_OUTPUT.equals(json)) {
            context.terminal().result("%s", text);
            return;
        }
        if (json != null) {
            WholeFile.write(Path.of(json), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        BenchTable.lines(sheet).forEach(line -> context.terminal().result("%s", line));
    }

    private static void draw(Figure figure, Path file) throws IOException {
        byte[] text = SvgFigure.text(figure).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }
}
