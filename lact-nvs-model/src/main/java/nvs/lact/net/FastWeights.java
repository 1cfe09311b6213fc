package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The memory of one layer (or gradients for it) while it exists: three tensors, owned.
 *
 * @param w0 [h, e, m]
 * @param w1 [h, m, e]
 * @param w2 [h, e, m]
 */
public record FastWeights(FloatTensor w0, FloatTensor w1, FloatTensor w2) implements AutoCloseable {

    static FastWeights of(List<FloatTensor> tensors) {
        if (tensors.size() != 3) {
            throw new IllegalArgumentException("fast weights are three tensors: " + tensors.size());
        }
        return new FastWeights(tensors.get(0), tensors.get(1), tensors.get(2));
    }

    /** Zeros in the same shapes, to sum gradients up. */
    FastWeights zerosLike() {
        return new FastWeights(w0.zerosLike(), w1.zerosLike(), w2.zerosLike());
    }

    /** Inputs of a program that takes two networks. */
    List<FloatTensor> and(FastWeights other) {
        return List.of(w0, w1, w2, other.w0, other.w1, other.w2);
    }

    /** Inputs of a program that takes tokens and then networks. */
    static List<FloatTensor> inputs(FloatTensor tokens, FastWeights... networks) {
        List<FloatTensor> inputs = new ArrayList<>();
        inputs.add(tokens);
        for (FastWeights network : networks) {
            inputs.addAll(network.asList());
        }
        return inputs;
    }

    /** W0, W1, W2. */
    List<FloatTensor> asList() {
        return List.of(w0, w1, w2);
    }

    @Override
    public void close() {
        w0.close();
        w1.close();
        w2.close();
    }
}
