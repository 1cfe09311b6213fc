package nvs.lact.net;

import java.util.List;

/**
 * All that the network remembers of a scene: the fast weights of each layer, whatever the number and size of the photos. Owned by who
 * holds it.
 */
public final class SceneMemory implements AutoCloseable {
    private final List<FastWeights> layers;

    SceneMemory(List<FastWeights> layers) {
        this.layers = List.copyOf(layers);
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
