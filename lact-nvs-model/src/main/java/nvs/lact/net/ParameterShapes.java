package nvs.lact.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that a network's parameters have in released checkpoints and in our files, with their shapes. Linear weights are
 * {@code [out, in]}.
 */
public final class ParameterShapes {

    private ParameterShapes() {}

    /** Every parameter of the network, in the order of the forward pass. */
    public static Map<String, List<Integer>> of(LactConfig config) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        int d = config.width();
        shapes.put("input_linear.weight", List.of(d, config.patchInputs()));
        shapes.put("input_layernorm.weight", List.of(d));
        for (int layer = 0; layer < config.layers(); layer++) {
            putAttention(shapes, module(layer, 0), config);
            putFastWeights(shapes, module(layer, 1), config);
            putMlp(shapes, module(layer, 2), config);
        }
        shapes.put("image_token_decoder.0.weight", List.of(d));
        shapes.put("image_token_decoder.1.weight", List.of(config.patchOutputs(), d));
        return Collections.unmodifiableMap(shapes);
    }

    /**
     * Prefix of the names of one part of a block, with its dot.
     *
     * @param layer block, from 0
     * @param part 0 window attention, 1 test-time training, 2 MLP
     */
    public static String module(int layer, int part) {
        return "blocks." + layer + ".module_list." + part + ".";
    }

    private static void putAttention(Map<String, List<Integer>> shapes, String prefix, LactConfig config) {
        int d = config.width();
        shapes.put(prefix + "ln.weight", List.of(d));
        shapes.put(prefix + "f.to_qkv.weight", List.of(3 * d, d));
        shapes.put(prefix + "f.c_proj.weight", List.of(d, d));
        shapes.put(prefix + "f.q_norm.weight", List.of(config.attentionHeadWidth()));
        shapes.put(prefix + "f.k_norm.weight", List.of(config.attentionHeadWidth()));
    }

    private static void putFastWeights(Map<String, List<Integer>> shapes, String prefix, LactConfig config) {
        int d = config.width();
        int heads = config.fastWeightHeads();
        int headWidth = config.fastWeightHeadWidth();
        int hidden = config.fastWeightHiddenWidth();
        shapes.put(prefix + "ln.weight", List.of(d));
        shapes.put(prefix + "f.w0", List.of(heads, headWidth, hidden));
        shapes.put(prefix + "f.w1", List.of(heads, hidden, headWidth));
        shapes.put(prefix + "f.w2", List.of(heads, headWidth, hidden));
        shapes.put(prefix + "f.to_qkv.weight", List.of(3 * d, d));
        shapes.put(prefix + "f.c_proj.weight", List.of(d, d));
        shapes.put(prefix + "f.lr_fc.weight", List.of(3 * heads, d));
        shapes.put(prefix + "f.lr_fc.bias", List.of(3 * heads));
        shapes.put(prefix + "f.o_norm.weight", List.of(headWidth));
    }

    private static void putMlp(Map<String, List<Integer>> shapes, String prefix, LactConfig config) {
        int d = config.width();
        shapes.put(prefix + "ln.weight", List.of(d));
        shapes.put(prefix + "f.c_fc.weight", List.of(4 * d, d));
        shapes.put(prefix + "f.c_proj.weight", List.of(d, 4 * d));
    }
}
