package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * In a program, three matrices a head with the shapes of the fast network {@code f(x) = (silu(x·W0) ∘ (x·W2))·W1}: its weights, or the
 * gradients for them.
 *
 * @param w0 gate, [h, e, m]
 * @param w1 back to the head width, [h, m, e]
 * @param w2 value, [h, e, m]
 */
record FastNetwork(Operand<TFloat32> w0, Operand<TFloat32> w1, Operand<TFloat32> w2) {

    /** Inputs of a program, in the order of {@link FastWeights#asList}. */
    static FastNetwork input(GraphScope scope, LactConfig config) {
        int h = config.fastWeightHeads();
        int e = config.fastWeightHeadWidth();
        int m = config.fastWeightHiddenWidth();
        return new FastNetwork(scope.input(h, e, m), scope.input(h, m, e), scope.input(h, e, m));
    }

    /** The learnt initial weights of a layer. */
    static FastNetwork parameter(GraphScope scope, LactConfig config) {
        int h = config.fastWeightHeads();
        int e = config.fastWeightHeadWidth();
        int m = config.fastWeightHiddenWidth();
        return new FastNetwork(
                scope.parameter("w0", h, e, m), scope.parameter("w1", h, m, e), scope.parameter("w2", h, e, m));
    }

    /** Both added, matrix by matrix. */
    FastNetwork plus(Ops tf, FastNetwork other) {
        return new FastNetwork(
                tf.math.add(w0, other.w0), // [h, e, m]
                tf.math.add(w1, other.w1), // [h, m, e]
                tf.math.add(w2, other.w2)); // [h, e, m]
    }

    List<Operand<TFloat32>> asList() {
        return List.of(w0, w1, w2);
    }
}
