package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nvs.app.plot.Axis;
import nvs.app.plot.Figure;
import nvs.app.plot.Panel;
import nvs.app.plot.Series;
import nvs.app.plot.Series.Point;
import nvs.app.plot.Series.Style;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the curve of {@code nvs bench} from its JSON, so that a figure shows what is in the file and nothing else. */
final class BenchFigure {
    private static final double MEBI = 1 << 20;
    private static final double MILLI = 1e-3;

    private final JsonNode bench;
    private final List<JsonNode> points = new ArrayList<>();

    private BenchFigure(JsonNode bench) {
        this.bench = bench;
        bench.at("/curve/points").forEach(points::add);
    }

    /** The curve in what {@link BenchJson} has written. */
    static Figure of(String json) {
        return new BenchFigure(JsonMapper.shared().readTree(json)).figure();
    }

    /** The curve in a file. */
    static Figure read(Path file) throws IOException, BenchFormatException {
        try {
            JsonNode bench = JsonMapper.shared().readTree(Files.readString(file));
            if (bench.at("/curve/points").size() < 2) {
                throw new BenchFormatException(file, "curve", "is missing; nvs bench --curve measures one");
            }
            return new BenchFigure(bench).figure();
        } catch (JacksonException bad) {
            throw new BenchFormatException(file, "", "is not JSON of nvs bench: " + bad.getOriginalMessage());
        } catch (IllegalArgumentException bad) {
            throw new BenchFormatException(file, "curve", "cannot be drawn: " + bad.getMessage());
        }
    }

    private Figure figure() {
        String kind = bench.at("/curve/kind").asString("");
        return switch (kind) {
            case "views" -> new Figure("Reading more and more photos", views(), caption());
            case "chunk" -> new Figure("Reading with an update after every so many tokens", chunk(), caption());
            case "attention" -> new Figure("Fast weights and full attention", attention(), caption());
            default -> throw new IllegalArgumentException("there is no kind of curve " + kind);
        };
    }

    private List<Panel> views() {
        Axis photos = Axis.atValues("photos", values("/views"));
        double exponent = number(bench, "/curve/exponent");
        List<Point> measured = timed("/views", "", 1);
        String power = String.format(Locale.ROOT, "grows with photos to the power of %.3f", exponent);
        Panel time = panel(
                "Time to reconstruct",
                photos,
                "seconds",
                new Series("measured: median, fastest to slowest", Style.MEASURED, measured),
                new Series(power, Style.FITTED, fitted(measured, exponent)));
        Panel memory = new Panel(
                "Memory of the process at its fullest",
                photos,
                Axis.fromZero("MiB", mapped(point -> number(point, "/peakBytes") / MEBI)),
                List.of(new Series("measured", Style.MEASURED, plain("/views", "/peakBytes", 1 / MEBI))));
        return List.of(time, memory);
    }

    private List<Panel> chunk() {
        Axis tokens = Axis.atValues("tokens per update", values("/tokensPerUpdate"));
        Panel speed = panel(
                "Speed of reconstruction",
                tokens,
                "tokens per second",
                new Series("measured: median", Style.MEASURED, plain("/tokensPerUpdate", "/tokensPerSecond", 1)));
        Series all = new Series(
                "all products that were executed", Style.MEASURED, plain("/tokensPerUpdate", "/shareOfSgemm", 100));
        Series useful = new Series(
                "without those of further updates than one",
                Style.MEASURED,
                plain("/tokensPerUpdate", "/usefulShareOfSgemm", 100));
        Axis percent = Axis.fromZero("% of the matrix product's rate", heights(List.of(all, useful)));
        return List.of(speed, new Panel("Utilisation", tokens, percent, List.of(all, useful)));
    }

    private List<Panel> attention() {
        Axis photos = Axis.atValues("photos", values("/views"));
        int renders = (int) number(bench, "/curve/renders");
        Panel both = panel(
                "Reading once and rendering " + renders + " views",
                photos,
                "seconds",
                new Series("fast weights (LaCT)", Style.MEASURED, plain("/views", "/fastWeights/seconds", 1)),
                new Series("full attention", Style.MEASURED, plain("/views", "/fullAttention/seconds", 1)));
        Panel render = panel(
                "Rendering a view: median, fastest to slowest",
                photos,
                "milliseconds",
                new Series("fast weights (LaCT)", Style.MEASURED, timed("/views", "/fastWeights/render", MILLI)),
                new Series("full attention", Style.MEASURED, timed("/views", "/fullAttention/render", MILLI)));
        return List.of(both, render);
    }

    private static Panel panel(String title, Axis x, String unit, Series... series) {
        List<Series> all = List.of(series);
        return new Panel(title, x, Axis.logarithmic(unit, heights(all)), all);
    }

    private static List<Double> heights(List<Series> series) {
        List<Double> heights = new ArrayList<>();
        for (Series one : series) {
            for (Point point : one.points()) {
                heights.add(point.low());
                heights.add(point.high());
            }
        }
        return heights;
    }

    /** The power through the middle of the points, as least squares in logarithms lays it. */
    private static List<Point> fitted(List<Point> measured, double exponent) {
        double offset = measured.stream()
                .mapToDouble(point -> Math.log(point.y()) - exponent * Math.log(point.x()))
                .average()
                .orElseThrow();
        return measured.stream()
                .map(point -> Point.of(point.x(), Math.exp(offset) * Math.pow(point.x(), exponent)))
                .toList();
    }

    /** Medians with whiskers from the fastest to the slowest run, in units of so many seconds. */
    private List<Point> timed(String x, String measurement, double unit) {
        return points.stream()
                .map(point -> new Point(
                        number(point, x),
                        number(point, measurement + "/median") / unit,
                        number(point, measurement + "/min") / unit,
                        number(point, measurement + "/max") / unit))
                .toList();
    }

    private List<Point> plain(String x, String y, double factor) {
        return points.stream()
                .map(point -> Point.of(number(point, x), factor * number(point, y)))
                .toList();
    }

    private List<Double> values(String path) {
        return mapped(point -> number(point, path));
    }

    private List<Double> mapped(ToDoubleFunction<JsonNode> value) {
        return points.stream().mapToDouble(value).boxed().toList();
    }

    private static double number(JsonNode node, String path) {
        JsonNode value = node.at(path);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("there is no number at " + path.substring(1));
        }
        return value.doubleValue();
    }

    private List<String> caption() {
        return List.of(workload(), machine(), bench.at("/command").asString(""));
    }

    private String workload() {
        return String.format(
                Locale.ROOT,
                "%s: %.1f million parameters, %d layers of width %d, patches of %d pixels; photos of %dx%d%s.",
                bench.at("/network/name").asString("?"),
                number(bench, "/network/parameters") / 1e6,
                (int) number(bench, "/network/layers"),
                (int) number(bench, "/network/width"),
                (int) number(bench, "/network/patchSize"),
                (int) number(bench, "/width"),
                (int) number(bench, "/height"),
                bench.at("/curve/kind").asString("").equals("chunk")
                        ? ", " + (int) number(bench, "/views") + " of them"
                        : "");
    }

    private String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d threads; TensorFlow %s, oneDNN %s; float32 matrix product %.0f GFLOP/s; %s.",
                bench.at("/machine/processor").asString("?"),
                (int) number(bench, "/machine/threads"),
                bench.at("/machine/tensorflow").asString("?"),
                bench.at("/machine/oneDnn").asBoolean(false) ? "on" : "off",
                number(bench, "/sgemm/flops") / 1e9,
                bench.at("/when").asString("?").split("T")[0]);
    }
}
