package nvs.lact.weights;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nvs.image.ImageSize;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.synthesis.CameraRange;
import nvs.synthesis.SceneKind;

/** A tiny network with random numbers. */
final class TestWeights {
    static final LactConfig CONFIG = new LactConfig(8, 2, 4, 2, 3, 2);

    private TestWeights() {}

    static WeightMetadata metadata() {
        return new WeightMetadata(
                "tiny-16",
                "A tiny network",
                CONFIG,
                SceneKind.OBJECT,
                List.of(ImageSize.square(16), new ImageSize(32, 24)),
                CameraRange.RELEASED_OBJECT,
                new WeightMetadata.InputViews(2, 8),
                "CC0-1.0",
                "{\"steps\":12}");
    }

    /** Numbers for every parameter, exact in each element type. */
    static Map<String, float[]> numbers() {
        Random random = new Random(3);
        Map<String, float[]> numbers = new LinkedHashMap<>();
        ParameterShapes.of(CONFIG).forEach((name, shape) -> {
            float[] values = new float[TensorInfo.elementsOf(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (random.nextInt(255) - 127) / 64f;
            }
            numbers.put(name, values);
        });
        return numbers;
    }

    /** A whole file in our format. */
    static Path write(Path path) throws IOException {
        return write(path, metadata().toStrings(), ParameterShapes.of(CONFIG));
    }

    /** A file with these strings and zeros in these shapes, or the numbers above where they fit. */
    static Path write(Path path, Map<String, String> metadata, Map<String, List<Integer>> shapes) throws IOException {
        List<TensorInfo> layout = shapes.entrySet().stream()
                .map(entry -> new TensorInfo(entry.getKey(), ElementType.F32, entry.getValue()))
                .toList();
        Map<String, float[]> numbers = numbers();
        try (SafetensorsWriter writer = SafetensorsWriter.create(path, metadata, layout)) {
            for (TensorInfo info : layout) {
                float[] known = numbers.getOrDefault(info.name(), new float[0]);
                float[] values = known.length == info.elements() ? known : new float[info.elements()];
                writer.write(info.name(), FloatBuffer.wrap(values));
            }
            writer.commit();
        }
        return path;
    }
}
