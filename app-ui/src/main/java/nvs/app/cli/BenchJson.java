package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nvs.lact.bench.AttentionCurve;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.ChunkCurve;
import nvs.lact.bench.Curve;
import nvs.lact.bench.Measurement;
import nvs.lact.bench.Times;
import nvs.lact.bench.ViewsCurve;
import nvs.lact.net.LactConfig;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code nvs bench --json}. Scripts read it: fields may be added, but keep their names. Times are in seconds, rates in a second. */
final class BenchJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BenchJson() {}

    static String text(BenchSheet sheet) {
        BenchmarkResult result = sheet.result();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", sheet.command());
        document.put("when", sheet.when().toString());
        document.put("machine", machine(sheet));
        document.put("network", network(sheet));
        document.put("views", sheet.workload().views());
        document.put("width", sheet.workload().size().width());
        document.put("height", sheet.workload().size().height());
        document.put("tokens", sheet.tokens());
        document.put("memory", result.memoryTitle());
        Map<String, Object> product = measurement(result.matrixProduct());
        product.put("flops", result.matrixProduct().bestRate());
        document.put("sgemm", product);
        document.put("reconstruct", shared(result.reconstruct(), result));
        document.put("render", shared(result.render(), result));
        result.curve().ifPresent(curve -> document.put("curve", curve(curve, result)));
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> machine(BenchSheet sheet) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("processor", sheet.processor());
        object.put("processors", Runtime.getRuntime().availableProcessors());
        object.put("os", System.getProperty("os.name"));
        object.put("java", Runtime.version().toString());
        object.put("tensorflow", sheet.platform().version());
        object.put("oneDnn", sheet.platform().oneDnn());
        object.put("threads", sheet.platform().threads());
        return object;
    }

    private static Map<String, Object> network(BenchSheet sheet) {
        LactConfig config = sheet.config();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", sheet.model().name());
        object.put("parameters", sheet.model().parameterCount());
        object.put("width", config.width());
        object.put("layers", config.layers());
        object.put("attentionHeadWidth", config.attentionHeadWidth());
        object.put("fastWeightHeadWidth", config.fastWeightHeadWidth());
        object.put("fastWeightExpansion", config.fastWeightExpansion());
        object.put("patchSize", config.patchSize());
        return object;
    }

    private static Map<String, Object> curve(Curve curve, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (curve instanceof ViewsCurve views) {
            object.put("kind", "views");
            object.put("exponent", views.exponent());
            object.put("points", points(views.points(), point -> point(point, result)));
        } else if (curve instanceof ChunkCurve chunks) {
            object.put("kind", "chunk");
            object.put("points", points(chunks.points(), point -> point(chunks, point, result)));
        } else if (curve instanceof AttentionCurve attention) {
            object.put("kind", "attention");
            object.put("renders", AttentionCurve.RENDERS);
            object.put("points", points(attention.points(), point -> point(point, result)));
        }
        return object;
    }

    private static <T> List<Map<String, Object>> points(List<T> points, Function<T, Map<String, Object>> toJson) {
        return points.stream().map(toJson).toList();
    }

    private static Map<String, Object> point(ViewsCurve.Point point, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("views", point.views());
        object.putAll(shared(point.reconstruct(), result));
        return object;
    }

    private static Map<String, Object> point(ChunkCurve curve, ChunkCurve.Point point, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("tokensPerUpdate", point.tokensPerUpdate());
        object.put("updates", point.updates());
        object.put("tokensPerSecond", curve.tokensPerSecond(point));
        object.putAll(shared(point.reconstruct(), result));
        object.put("usefulShareOfSgemm", result.share(curve.usefulRate(point)));
        return object;
    }

    private static Map<String, Object> point(AttentionCurve.Point point, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("views", point.views());
        object.put("fastWeights", cost(point.fastWeights(), result));
        object.put("fullAttention", cost(point.fullAttention(), result));
        return object;
    }

    private static Map<String, Object> cost(AttentionCurve.Cost cost, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("seconds", cost.seconds());
        object.put("sceneBytes", cost.sceneBytes());
        object.put("reconstruct", shared(cost.reconstruct(), result));
        object.put("render", shared(cost.render(), result));
        return object;
    }

    private static Map<String, Object> shared(Measurement measurement, BenchmarkResult result) {
        Map<String, Object> object = measurement(measurement);
        object.put("shareOfSgemm", result.share(measurement));
        return object;
    }

    private static Map<String, Object> measurement(Measurement measurement) {
        Times times = measurement.times();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("median", times.median());
        object.put("min", times.min());
        object.put("lowerQuartile", times.quantile(0.25));
        object.put("upperQuartile", times.quantile(0.75));
        object.put("max", times.max());
        object.put("runs", times.seconds());
        object.put("operations", measurement.operations());
        object.put("flops", measurement.rate());
        object.put("peakBytes", measurement.peakBytes());
        return object;
    }
}
