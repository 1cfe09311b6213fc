package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * How a layer learns from tokens. The loss of a token is {@code −f(k)·v}; the gradients of all tokens add up, each weighted by the
 * token's own learning rates; the sum is orthogonalised and added, and every column of the weights gets its initial norm back.
 */
final class FastWeightUpdate {
    private static final float NORM_EPSILON = 1e-5f;

    private final Ops tf;
    private final LactConfig config;

    FastWeightUpdate(GraphScope scope, LactConfig config) {
        tf = scope.tf();
        this.config = config;
    }

    /**
     * Descent directions summed over tokens.
     *
     * @param k keys of unit length, [h, l, e]
     * @param v values, [h, l, e]
     * @param rates learning rates for W0, W1 and W2, [h, l, 1] each
     */
    FastNetwork gradients(
            FastNetwork weights, Operand<TFloat32> k, Operand<TFloat32> v, List<? extends Operand<TFloat32>> rates) {
        var gate = HeadProduct.of(tf, k, weights.w0()); // [h, l, m]
        var value = HeadProduct.of(tf, k, weights.w2()); // [h, l, m]
        var sigma = tf.math.sigmoid(gate); // [h, l, m]
        var open = tf.math.mul(gate, sigma); // [h, l, m]
        var error = HeadProduct.withTransposed(tf, v, weights.w1()); // [h, l, m]
        // σ·(1 + gate·(1 − σ)), of what is there already
        var slope = tf.math.mul(sigma, tf.math.add(tf.math.sub(gate, open), tf.constant(1f))); // [h, l, m]
        var gateError = tf.math.mul(tf.math.mul(error, value), slope); // [h, l, m]
        var g0 = sumOverTokens(tf.math.mul(rates.get(0), k), gateError); // [h, e, m]
        var g1 = sumOverTokens(tf.math.mul(open, value), tf.math.mul(rates.get(1), v)); // [h, m, e]
        var g2 = sumOverTokens(tf.math.mul(rates.get(2), k), tf.math.mul(error, open)); // [h, e, m]
        return new FastNetwork(g0, g1, g2);
    }

    /**
     * The weights after one update.
     *
     * @param current weights the gradients were taken at
     * @param gradients summed over all tokens of the update
     * @param initial weights before any update: their column norms are kept
     */
    FastNetwork step(FastNetwork current, FastNetwork gradients, FastNetwork initial) {
        int e = config.fastWeightHeadWidth();
        int m = config.fastWeightHiddenWidth();
        // All three go through the iteration as matrices of more heads: many small products at once fill the processor
        // better.
        var turned = transpose(gradients.w1()); // [h, e, m]
        var together = tf.concat(List.of(gradients.w0(), turned, gradients.w2()), tf.constant(0)); // [3h, e, m]
        var steps = tf.split(tf.constant(0), new Muon(tf).orthogonalise(together, e, m), 3L)
                .output(); // 3 times [h, e, m]
        var w0 = tf.math.add(current.w0(), steps.get(0)); // [h, e, m]
        var w1 = tf.math.add(current.w1(), transpose(steps.get(1))); // [h, m, e]
        var w2 = tf.math.add(current.w2(), steps.get(2)); // [h, e, m]
        return new FastNetwork(
                withColumnNormsOf(initial.w0(), w0),
                withColumnNormsOf(initial.w1(), w1),
                withColumnNormsOf(initial.w2(), w2));
    }

    private Operand<TFloat32> withColumnNormsOf(Operand<TFloat32> initial, Operand<TFloat32> w) {
        var factor = tf.math.div(columnNorms(initial), tf.math.add(columnNorms(w), tf.constant(NORM_EPSILON)));
        return tf.math.mul(w, factor); // [h, rows, columns]
    }

    private Operand<TFloat32> columnNorms(Operand<TFloat32> w) {
        var squares = tf.reduceSum(tf.math.square(w), tf.constant(-2), ReduceSum.keepDims(true)); // [h, 1, columns]
        return tf.math.sqrt(squares); // [h, 1, columns]
    }

    private Operand<TFloat32> transpose(Operand<TFloat32> w) {
        return tf.linalg.transpose(w, tf.constant(new int[] {0, 2, 1})); // [h, columns, rows]
    }

    /** aᵀ·b for each head. */
    private Operand<TFloat32> sumOverTokens(Operand<TFloat32> a, Operand<TFloat32> b) {
        return HeadProduct.ofTransposed(tf, a, b); // [h, columns of a, columns of b]
    }
}
