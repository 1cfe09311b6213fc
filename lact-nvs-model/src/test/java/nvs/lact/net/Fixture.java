package nvs.lact.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nvs.lact.weights.SafetensorsFile;
import nvs.lact.weights.WeightsFormatException;

/** A small safetensors file, read whole. */
record Fixture(Map<String, String> metadata, Map<String, float[]> tensors) {

    static Fixture read(Path path) {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            Map<String, float[]> tensors = new HashMap<>();
            for (String name : file.tensors().keySet()) {
                tensors.put(name, file.read(name));
            }
            return new Fixture(Map.copyOf(file.metadata()), tensors);
        } catch (IOException | WeightsFormatException unreadable) {
            throw new IllegalStateException("fixture cannot be read: " + path, unreadable);
        }
    }

    float[] tensor(String name) {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new IllegalArgumentException("fixture has no tensor " + name);
        }
        return values;
    }

    int number(String key) {
        return Integer.parseInt(metadata.get(key));
    }
}
