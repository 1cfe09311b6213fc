package nvs.lact.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the network remembers of a scene: the fast weights of each layer, whatever the number and size of the photos. Owned by who
 * holds it.
 */
public final class SceneMemory implements AutoCloseable {
    private static final int MATRICES = 3;

    private final List<FastWeights> layers;

    SceneMemory(List<FastWeights> layers) {
        this.layers = List.copyOf(layers);
    }

    /** From all tensors in the order of {@link #shapes}. */
    static SceneMemory of(List<FloatTensor> tensors) {
        List<FastWeights> layers = new ArrayList<>();
        for (int begin = 0; begin < tensors.size(); begin += MATRICES) {
            layers.add(FastWeights.of(tensors.subList(begin, begin + MATRICES)));
        }
        return new SceneMemory(layers);
    }

    /** The names that the tensors of a memory have in files, with their shapes, in order. */
    public static Map<String, List<Integer>> shapes(LactConfig config) {
        int h = config.fastWeightHeads();
        int e = config.fastWeightHeadWidth();
        int m = config.fastWeightHiddenWidth();
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            shapes.put(name(layer, 0), List.of(h, e, m));
            shapes.put(name(layer, 1), List.of(h, m, e));
            shapes.put(name(layer, 2), List.of(h, e, m));
        }
        return shapes;
    }

    /** As W0, W1 and W2 are numbered. */
    static String name(int layer, int matrix) {
        return "layers." + layer + ".w" + matrix;
    }

    /** All tensors by the names of {@link #shapes}, in that order; they close with the memory. */
    public Map<String, FloatTensor> tensors() {
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            List<FloatTensor> matrices = layers.get(layer).asList();
            for (int matrix = 0; matrix < matrices.size(); matrix++) {
                tensors.put(name(layer, matrix), matrices.get(matrix));
            }
        }
        return tensors;
    }

    /** One entry a layer, first to last; they close with the memory. */
    public List<FastWeights> layers() {
        return layers;
    }

    @Override
    public void close() {
        layers.forEach(FastWeights::close);
    }
}
