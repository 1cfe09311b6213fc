package nvs.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.List;

/**
 * Weights of a layer's fast network, or gradients for them.
 *
 * @param w0 [h, e, m]
 * @param w1 [h, m, e]
 * @param w2 [h, e, m]
 */
record TorchFastWeights(NDArray w0, NDArray w1, NDArray w2) implements AutoCloseable {

    List<NDArray> asList() {
        return List.of(w0, w1, w2);
    }

    /** Adds gradients of further tokens to these. */
    void add(TorchFastWeights other) {
        w0.addi(other.w0);
        w1.addi(other.w1);
        w2.addi(other.w2);
    }

    /** Lets all three outlive the present scope. */
    TorchFastWeights kept() {
        asList().forEach(NDScope::unregister);
        return this;
    }

    @Override
    public void close() {
        asList().forEach(NDArray::close);
    }
}
