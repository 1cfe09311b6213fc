package nvs.app.session;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.lact.weights.ElementType;
import nvs.lact.weights.SafetensorsWriter;
import nvs.lact.weights.TensorInfo;

/** Files of weights of a very small network, all of whose numbers are the same. */
public final class TinyWeights {
    private static final LactConfig CONFIG = new LactConfig(8, 1, 4, 8, 2, 8);

    private TinyWeights() {}

    /** Writes a file. */
    public static Path write(Path file, String name, float number) throws IOException {
        List<TensorInfo> layout = ParameterShapes.of(CONFIG).entrySet().stream()
                .map(entry -> new TensorInfo(entry.getKey(), ElementType.F32, entry.getValue()))
                .toList();
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, strings(name), layout)) {
            for (TensorInfo info : layout) {
                float[] values = new float[info.elements()];
                Arrays.fill(values, number);
                writer.write(info.name(), FloatBuffer.wrap(values));
            }
            writer.commit();
        }
        return file;
    }

    private static Map<String, String> strings(String name) {
        Map<String, String> strings = new LinkedHashMap<>();
        strings.put("format", "nvs-lact/1");
        strings.put("name", name);
        strings.put("title", "A tiny network");
        strings.put(
                "config",
                "{\"width\":8,\"layers\":1,\"attentionHeadWidth\":4,\"fastWeightHeadWidth\":8,"
                        + "\"fastWeightExpansion\":2,\"patchSize\":8}");
        strings.put("kind", "object");
        strings.put("resolutions", "[{\"width\":16,\"height\":16}]");
        strings.put(
                "cameraRange",
                "{\"minDistance\":1.7,\"maxDistance\":3,\"typicalDistance\":2.7,\"minElevationDegrees\":-90,"
                        + "\"maxElevationDegrees\":90,\"minFovDegrees\":20,\"maxFovDegrees\":90}");
        strings.put("inputViews", "{\"min\":2,\"max\":8}");
        strings.put("licence", "CC0-1.0");
        strings.put("training", "{}");
        return strings;
    }
}
