package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;

/** All that a network with full attention remembers of a scene: keys and values of every input token in each layer. Owned by who holds it. */
public final class AttentionMemory implements AutoCloseable {

    /**
     * Of one layer, owned.
     *
     * @param keys [heads, n, w]
     * @param values [heads, n, w]
     */
    record Layer(FloatTensor keys, FloatTensor values) implements AutoCloseable {
        static Layer of(List<FloatTensor> tensors) {
            return new Layer(tensors.get(0), tensors.get(1));
        }

        @Override
        public void close() {
            keys.close();
            values.close();
        }
    }

    private final List<Layer> layers = new ArrayList<>();

    AttentionMemory() {}

    /** Takes the memory of the next layer over. */
    void add(Layer layer) {
        layers.add(layer);
    }

    Layer layer(int number) {
        return layers.get(number);
    }

    /** Input tokens that are remembered. */
    long tokens() {
        return layers.get(0).keys().shape()[1];
    }

    /** What it takes, while a scene of fast weights takes the same for any number of photos. */
    public long bytes() {
        long layer = 2L * Float.BYTES;
        for (long length : layers.get(0).keys().shape()) {
            layer *= length;
        }
        return layers.size() * layer;
    }

    @Override
    public void close() {
        layers.forEach(Layer::close);
    }
}
