package nvs.lact.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.LactConfig;

/** Shapes of networks by name, or written out: {@code width=256,layers=8,patchSize=8}. */
public final class NamedConfigs {
    private static final LactConfig MIDDLE = new LactConfig(256, 8, 64, 256, 2, 8);
    private static final Map<String, LactConfig> NAMED = named();

    /** Far beyond any network; whoever writes more has mistyped. */
    private static final int LARGEST_NUMBER = 1 << 13;

    private static final String WIDTH = "width";
    private static final String LAYERS = "layers";
    private static final String ATTENTION_HEAD = "attentionHeadWidth";
    private static final String FAST_HEAD = "fastWeightHeadWidth";
    private static final String EXPANSION = "fastWeightExpansion";
    private static final String PATCH = "patchSize";

    private static final List<String> KEYS = List.of(WIDTH, LAYERS, ATTENTION_HEAD, FAST_HEAD, EXPANSION, PATCH);

    private NamedConfigs() {}

    private static Map<String, LactConfig> named() {
        Map<String, LactConfig> named = new LinkedHashMap<>();
        named.put("bundled-12m", MIDDLE);
        named.put("released-24x768", new LactConfig(768, 24, 64, 768, 2, 8));
        named.put("released-24x768x4", new LactConfig(768, 24, 64, 768, 4, 8));
        return named;
    }

    /** The names, from small to large. */
    public static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /**
     * A shape. What a list leaves out is as in the smallest named one, with heads of 64 for attention where they fit the width and one
     * head for the fast weights.
     *
     * @param text one of {@link #names}, or a list with commas of width, layers, attentionHeadWidth, fastWeightHeadWidth,
     *     fastWeightExpansion and patchSize
     * @throws IllegalArgumentException with one sentence if it is neither
     */
    public static LactConfig parse(String text) {
        LactConfig known = NAMED.get(text);
        if (known != null) {
            return known;
        }
        if (!text.contains("=")) {
            throw new IllegalArgumentException("there is no configuration " + text + "; there are "
                    + String.join(", ", names()) + ", and lists like width=256,layers=8");
        }
        return of(numbers(text));
    }

    private static Map<String, Integer> numbers(String text) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.split("=", 2);
            String key = parts[0].strip();
            if (parts.length < 2 || !KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "a configuration has no " + entry.strip() + "; it has " + String.join(", ", KEYS));
            }
            if (numbers.put(key, number(key, parts[1].strip())) != null) {
                throw new IllegalArgumentException("a configuration says " + key + " once, not twice");
            }
        }
        return numbers;
    }

    private static int number(String key, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_NUMBER) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(key + " must be a number from 1 to " + LARGEST_NUMBER + ", found " + text);
    }

    private static LactConfig of(Map<String, Integer> numbers) {
        int width = numbers.getOrDefault(WIDTH, MIDDLE.width());
        int usualHead = MIDDLE.attentionHeadWidth();
        return new LactConfig(
                width,
                numbers.getOrDefault(LAYERS, MIDDLE.layers()),
                numbers.getOrDefault(ATTENTION_HEAD, width % usualHead == 0 ? usualHead : width),
                numbers.getOrDefault(FAST_HEAD, width),
                numbers.getOrDefault(EXPANSION, MIDDLE.fastWeightExpansion()),
                numbers.getOrDefault(PATCH, MIDDLE.patchSize()));
    }
}
