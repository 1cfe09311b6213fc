package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import nvs.lact.bench.BenchmarkResult;
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

    private static Map<String, Object> curve(ViewsCurve curve, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("exponent", curve.exponent());
        object.put(
                "points",
                curve.points().stream().map(point -> point(point, result)).toList());
        return object;
    }

    private static Map<String, Object> point(ViewsCurve.Point point, BenchmarkResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("views", point.views());
        object.putAll(shared(point.reconstruct(), result));
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
