package nvs.lact.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a network with full attention: those of {@link ParameterShapes}, but for the layers of fast weights. */
public final class FullAttentionShapes {
    private FullAttentionShapes() {}

    /** Every parameter of the network; linear weights are [out, in]. */
    public static Map<String, List<Integer>> of(LactConfig config) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        ParameterShapes.of(config).forEach((name, shape) -> {
            if (!name.contains(".module_list.1.f.")) {
                shapes.put(name, shape);
            }
        });
        for (int layer = 0; layer < config.layers(); layer++) {
            putAttention(shapes, ParameterShapes.module(layer, 1) + "f.", config);
        }
        return Collections.unmodifiableMap(shapes);
    }

    private static void putAttention(Map<String, List<Integer>> shapes, String prefix, LactConfig config) {
        int d = config.width();
        shapes.put(prefix + FullAttention.QUERIES, List.of(d, d));
        shapes.put(prefix + FullAttention.KEYS_AND_VALUES, List.of(2 * d, d));
        shapes.put(prefix + "c_proj.weight", List.of(d, d));
        shapes.put(prefix + "q_norm.weight", List.of(config.attentionHeadWidth()));
        shapes.put(prefix + "k_norm.weight", List.of(config.attentionHeadWidth()));
    }
}
