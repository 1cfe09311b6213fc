package nvs.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nvs.lact.bench.AttentionCurve;
import nvs.lact.bench.Benchmark;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.ChunkCurve;
import nvs.lact.bench.Curve;
import nvs.lact.bench.Measurement;
import nvs.lact.bench.Times;
import nvs.lact.bench.ViewsCurve;
import nvs.lact.net.LactConfig;

/** {@code nvs bench} for people. */
final class BenchTable {
    private static final String ROW = "%-18s %10s %22s %10s %9s %9s %10s";
    private static final double GIGA = 1e9;

    private final BenchSheet sheet;
    private final BenchmarkResult result;
    private final List<String> lines = new ArrayList<>();

    private BenchTable(BenchSheet sheet) {
        this.sheet = sheet;
        this.result = sheet.result();
    }

    static List<String> lines(BenchSheet sheet) {
        BenchTable table = new BenchTable(sheet);
        table.head();
        table.figures();
        sheet.result().curve().ifPresent(table::curve);
        table.notes();
        return table.lines;
    }

    private void head() {
        LactConfig config = sheet.config();
        add(
                "%s: %.1f M parameters; %d layers, width %d, patch %d, %s of expansion %d",
                sheet.model().name(),
                sheet.model().parameterCount() / 1e6,
                config.layers(),
                config.width(),
                config.patchSize(),
                count(config.fastWeightHeads(), "fast-weight head"),
                config.fastWeightExpansion());
        add(
                "%s of %s, %d tokens; each measured %d times",
                count(sheet.workload().views(), "view"),
                sheet.workload().size(),
                sheet.tokens(),
                sheet.workload().repeats());
        add(
                "%s, %s, TensorFlow %s, oneDNN %s",
                sheet.processor(),
                count(sheet.platform().threads(), "thread"),
                sheet.platform().version(),
                sheet.platform().oneDnn() ? "on" : "off");
    }

    private void figures() {
        add("");
        add(ROW, "", "median", "min .. max", "GFLOP", "GFLOP/s", "of sgemm", "memory");
        Measurement product = result.matrixProduct();
        row("sgemm " + Benchmark.PRODUCT_SIDE + "³", product, product.bestRate());
        row("reconstruct", result.reconstruct(), result.reconstruct().rate());
        row("render a view", result.render(), result.render().rate());
    }

    private void curve(Curve curve) {
        add("");
        if (curve instanceof ViewsCurve views) {
            views(views);
        } else if (curve instanceof ChunkCurve chunks) {
            chunks(chunks);
        } else if (curve instanceof AttentionCurve attention) {
            attention(attention);
        }
    }

    private void views(ViewsCurve curve) {
        add(ROW, "views", "median", "min .. max", "GFLOP", "GFLOP/s", "of sgemm", "memory");
        for (ViewsCurve.Point point : curve.points()) {
            row(
                    String.valueOf(point.views()),
                    point.reconstruct(),
                    point.reconstruct().rate());
        }
        add("The time grows with the number of views to the power of %.3f.", curve.exponent());
    }

    private void chunks(ChunkCurve curve) {
        String row = "%-18s %10s %10s %22s %10s %9s %9s";
        add(row, "tokens an update", "updates", "median", "min .. max", "tokens/s", "of sgemm", "useful");
        for (ChunkCurve.Point point : curve.points()) {
            Times times = point.reconstruct().times();
            add(
                    row,
                    point.tokensPerUpdate(),
                    point.updates(),
                    time(times.median()),
                    time(times.min()) + " .. " + time(times.max()),
                    number(curve.tokensPerSecond(point)),
                    percent(result.share(point.reconstruct())),
                    percent(result.share(curve.usefulRate(point))));
        }
        add("Useful: without the products of further updates than one.");
    }

    private void attention(AttentionCurve curve) {
        String row = "%-6s %-15s %12s %12s %24s %10s %9s %9s";
        add(
                row,
                "views",
                "",
                "reconstruct",
                "render",
                "with " + AttentionCurve.RENDERS + " renders",
                "GFLOP/s",
                "of sgemm",
                "scene");
        for (AttentionCurve.Point point : curve.points()) {
            cost(row, point, "fast weights", point.fastWeights());
            cost(row, point, "full attention", point.fullAttention());
        }
        add(
                "GFLOP/s: of the reconstruction. Scene: memory between reading and rendering. Full attention has random weights.");
    }

    private void cost(String row, AttentionCurve.Point point, String network, AttentionCurve.Cost cost) {
        add(
                row,
                point.views(),
                network,
                time(cost.reconstruct().times().median()),
                time(cost.render().times().median()),
                time(cost.seconds()),
                number(cost.reconstruct().rate() / GIGA),
                percent(result.share(cost.reconstruct())),
                (cost.sceneBytes() >> 20) + " MiB");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private void notes() {
        add("");
        add("sgemm: a product of float32 matrices, of which the fastest of %d runs counts.", Benchmark.PRODUCT_RUNS);
        add("Memory: %s.", result.memoryTitle());
    }

    private void row(String name, Measurement measurement, double rate) {
        Times times = measurement.times();
        add(
                ROW,
                name,
                time(times.median()),
                time(times.min()) + " .. " + time(times.max()),
                number(measurement.operations() / GIGA),
                number(rate / GIGA),
                percent(result.share(rate)),
                (measurement.peakBytes() >> 20) + " MiB");
    }

    private static String time(double seconds) {
        return seconds < 1 ? number(1000 * seconds) + " ms" : number(seconds) + " s";
    }

    /** Three digits or more. */
    private static String number(double value) {
        String format = value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void add(String format, Object... arguments) {
        lines.add(String.format(Locale.ROOT, format, arguments).stripTrailing());
    }
}
