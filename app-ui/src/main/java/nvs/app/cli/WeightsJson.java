package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import nvs.app.session.ListedWeights;
import nvs.app.session.WeightsLibrary;
import nvs.file.PathName;
import nvs.synthesis.ModelDescription;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code nvs weights --json}. Scripts read it: fields may be added, but keep their names. */
final class WeightsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WeightsJson() {}

    static String text(WeightsLibrary library, WeightsLibrary.Listing listing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", PathName.of(library.folder()));
        document.put(
                "weights", listing.weights().stream().map(WeightsJson::weights).toList());
        document.put(
                "damaged",
                listing.damaged().stream()
                        .map(damaged -> Map.of("file", PathName.of(damaged.file()), "reason", damaged.reason()))
                        .toList());
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> weights(ListedWeights weights) {
        ModelDescription model = weights.description();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", model.name());
        entry.put("title", model.title());
        entry.put("kind", model.kind().word());
        entry.put("resolutions", model.resolutions());
        entry.put("inputViews", Map.of("min", model.minInputViews(), "max", model.maxInputViews()));
        entry.put("parameters", model.parameterCount());
        entry.put("bytes", weights.bytes());
        entry.put("memoryBytes", weights.usualMemoryBytes());
        entry.put("licence", model.licence());
        entry.put("own", weights.own());
        entry.put("file", PathName.of(weights.file()));
        return entry;
    }
}
