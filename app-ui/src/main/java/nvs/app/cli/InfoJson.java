package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneFraming;
import org.joml.Matrix4dc;
import org.joml.Vector3dc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code nvs info --json}. */
final class InfoJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InfoJson() {}

    static String text(CaptureSummary summary, ModelDescription model) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("capture", summary.capture().source().toString());
        document.put("format", summary.capture().format());
        document.put(
                "views",
                summary.capture().views().stream()
                        .map(view -> Map.of("index", view.index(), "name", view.name()))
                        .toList());
        document.put(
                "skipped",
                summary.capture().skipped().stream()
                        .map(view -> Map.of("index", view.index(), "name", view.name(), "reason", view.reason()))
                        .toList());
        document.put("sizes", summary.sizes());
        document.put("focalPixels", range(summary.focalPixels()));
        document.put("fovDegrees", range(summary.fovDegrees()));
        document.put("distances", range(summary.distances()));
        document.put("elevationsDegrees", range(summary.elevationsDegrees()));
        document.put("framing", framing(summary.framing(), model));
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> framing(SceneFraming framing, ModelDescription model) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("weights", model.name());
        object.put("kind", model.kind().word());
        object.put("pivot", numbers(framing.pivot()));
        object.put("up", numbers(framing.up()));
        object.put("modelFromWorld", rows(framing.modelFromWorld().toMatrix()));
        object.put("warnings", framing.warnings());
        return object;
    }

    private static Map<String, Object> range(CaptureSummary.Range range) {
        return Map.of("min", range.min(), "max", range.max());
    }

    private static List<Double> numbers(Vector3dc vector) {
        return List.of(vector.x(), vector.y(), vector.z());
    }

    private static List<List<Double>> rows(Matrix4dc m) {
        return List.of(
                List.of(m.m00(), m.m10(), m.m20(), m.m30()),
                List.of(m.m01(), m.m11(), m.m21(), m.m31()),
                List.of(m.m02(), m.m12(), m.m22(), m.m32()),
                List.of(m.m03(), m.m13(), m.m23(), m.m33()));
    }
}
