package nvs.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.util.function.Supplier;

/** Steps that libtorch's users write too. What they allocate on the way is freed at once. */
final class TorchOps {
    private static final int[] LAST = {-1};

    private TorchOps() {}

    /** x·Wᵀ, W [out, in]. */
    static NDArray linear(NDArray x, NDArray weight) {
        return Linear.linear(x, weight).singletonOrThrow();
    }

    /** Fused in libtorch. */
    static NDArray layerNorm(NDArray x, NDArray scale, NDArray noShift) {
        return LayerNorm.layerNorm(x, scale.getShape(), scale, noShift, 1e-5f).singletonOrThrow();
    }

    /** x / √(mean of squares + ε) · scale. */
    static NDArray rmsNorm(NDArray x, NDArray scale, float epsilon) {
        return scoped(
                () -> x.div(x.square().mean(LAST, true).addi(epsilon).sqrt()).muli(scale));
    }

    /** x divided by its length, which is never zero. */
    static NDArray unit(NDArray x) {
        return scoped(() -> x.div(x.norm(2, LAST, true).addi(1e-5f)));
    }

    /** x·σ(x). */
    static NDArray silu(NDArray x) {
        return Activation.sigmoid(x).muli(x);
    }

    /** Computes something and frees all that was made on the way; the result belongs to the scope around, if there is one. */
    @SuppressWarnings("try") // the scope is there to free what is made inside it
    static NDArray scoped(Supplier<NDArray> work) {
        NDArray result;
        try (NDScope scope = new NDScope()) {
            result = work.get();
            NDScope.unregister(result);
        }
        NDScope.register(result);
        return result;
    }
}
