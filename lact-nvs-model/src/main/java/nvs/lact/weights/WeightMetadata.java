package nvs.lact.weights;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.image.ImageSize;
import nvs.lact.net.LactConfig;
import nvs.synthesis.CameraRange;
import nvs.synthesis.SceneKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What our files say about their weights, beside the numbers. In a file it is a map of strings; values that are not text are JSON.
 *
 * @param name short name, for example {@code object-128}
 * @param title one line for people
 * @param config shape of the network
 * @param kind object or scene
 * @param resolutions image sizes it was trained at, not empty, coarsest first, sides multiples of the patch size
 * @param cameraRange cameras it was trained on
 * @param inputViews how many photos it was trained with
 * @param licence licence of the weights
 * @param training how it was trained: a JSON object whose members are free
 */
public record WeightMetadata(
        String name,
        String title,
        LactConfig config,
        SceneKind kind,
        List<ImageSize> resolutions,
        CameraRange cameraRange,
        InputViews inputViews,
        String licence,
        String training) {
    private static final String FORMAT_KEY = "format";
    private static final String FORMAT = "nvs-lact/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * Numbers of photos.
     *
     * @param min fewest
     * @param max most
     */
    public record InputViews(int min, int max) {

        public InputViews {
            if (min < 1 || max < min) {
                throw new IllegalArgumentException("input views must be 1 or more, in order: " + min + " to " + max);
            }
        }
    }

    public WeightMetadata {
        resolutions = List.copyOf(resolutions);
        if (resolutions.isEmpty()) {
            throw new IllegalArgumentException("weights have at least one training resolution: " + name);
        }
        for (ImageSize size : resolutions) {
            requirePatches(size, config.patchSize());
        }
    }

    private static void requirePatches(ImageSize size, int patchSize) {
        if (size.width() % patchSize != 0 || size.height() % patchSize != 0) {
            throw new IllegalArgumentException(
                    "resolution must be a multiple of the patch size " + patchSize + ": " + size);
        }
    }

    /**
     * Reads the strings of a header.
     *
     * @param path the file, for messages
     */
    static WeightMetadata parse(Path path, Map<String, String> strings) throws WeightsFormatException {
        if (!FORMAT.equals(strings.get(FORMAT_KEY))) {
            String found = strings.containsKey(FORMAT_KEY) ? strings.get(FORMAT_KEY) : "none";
            throw new WeightsFormatException(
                    path, FORMAT_KEY, "is " + found + ", not " + FORMAT + "; these are not weights of this program");
        }
        return new Parser(path, strings).metadata();
    }

    /** The strings of a header, in a fixed order. */
    Map<String, String> toStrings() {
        Map<String, String> strings = new LinkedHashMap<>();
        strings.put(FORMAT_KEY, FORMAT);
        strings.put("name", name);
        strings.put("title", title);
        strings.put("config", JSON.writeValueAsString(config));
        strings.put("kind", kind.word());
        strings.put("resolutions", JSON.writeValueAsString(resolutions));
        strings.put("cameraRange", JSON.writeValueAsString(cameraRange));
        strings.put("inputViews", JSON.writeValueAsString(inputViews));
        strings.put("licence", licence);
        strings.put("training", training);
        return strings;
    }

    private record Parser(Path path, Map<String, String> strings) {

        WeightMetadata metadata() throws WeightsFormatException {
            LactConfig config = json("config", new TypeReference<LactConfig>() {});
            List<ImageSize> resolutions = json("resolutions", new TypeReference<List<ImageSize>>() {});
            CameraRange cameraRange = json("cameraRange", new TypeReference<CameraRange>() {});
            InputViews inputViews = json("inputViews", new TypeReference<InputViews>() {});
            try {
                return new WeightMetadata(
                        text("name"),
                        text("title"),
                        config,
                        kind(),
                        resolutions,
                        cameraRange,
                        inputViews,
                        text("licence"),
                        training());
            } catch (IllegalArgumentException e) {
                throw new WeightsFormatException(path, "resolutions", e.getMessage(), e);
            }
        }

        private String text(String key) throws WeightsFormatException {
            String text = strings.get(key);
            if (text == null) {
                throw new WeightsFormatException(path, key, "is missing from the metadata");
            }
            return text;
        }

        private SceneKind kind() throws WeightsFormatException {
            try {
                return SceneKind.ofWord(text("kind"));
            } catch (IllegalArgumentException e) {
                throw new WeightsFormatException(path, "kind", e.getMessage(), e);
            }
        }

        private String training() throws WeightsFormatException {
            if (!json("training", new TypeReference<JsonNode>() {}).isObject()) {
                throw new WeightsFormatException(path, "training", "must be a JSON object: " + text("training"));
            }
            return text("training");
        }

        private <T> T json(String key, TypeReference<T> type) throws WeightsFormatException {
            try {
                T value = JSON.readValue(text(key), type);
                if (value == null || value instanceof List<?> list && list.contains(null)) {
                    throw new WeightsFormatException(path, key, "must not be null");
                }
                return value;
            } catch (JacksonException e) {
                throw new WeightsFormatException(path, key, reason(e), e);
            }
        }

        /** Our records say best themselves what is wrong with their values. */
        private static String reason(JacksonException e) {
            boolean ours = e.getCause() instanceof IllegalArgumentException;
            return ours ? e.getCause().getMessage() : "cannot be used: " + e.getOriginalMessage();
        }
    }
}
