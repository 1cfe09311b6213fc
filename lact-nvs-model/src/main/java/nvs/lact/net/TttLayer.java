package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * Large-chunk test-time training: a small network for each head that is trained on all tokens of a chunk at once (keys to values), then
 * answers queries. The only place where views meet.
 */
final class TttLayer {
    static final float OUTPUT_NORM_EPSILON = 1e-5f;
    private static final float UNIT_EPSILON = 1e-5f;

    /** Learning rate of a token where {@code lr_fc} says 0: its offset is softplus⁻¹ of this. */
    private static final double BASE_RATE = 0.01;

    private final Ops tf;
    private final LactConfig config;
    private final FastWeightUpdate update;
    private final GraphScope scope;

    TttLayer(GraphScope scope, LactConfig config) {
        this.scope = scope;
        this.config = config;
        tf = scope.tf();
        update = new FastWeightUpdate(scope, config);
    }

    /** What tokens x [l, d] add to the gradients of the given weights. Sums over tokens, so shards of a chunk add up. */
    FastNetwork gradients(Operand<TFloat32> x, FastNetwork weights) {
        int d = config.width();
        var joined = silu(new Linear(scope, Parameters.TTT_KEYS_AND_VALUES, 2 * d, d).apply(x)); // [l, 2d]
        var parted = tf.reshape(
                joined, tf.constant(new int[] {-1, 2, config.fastWeightHeads(), config.fastWeightHeadWidth()}));
        var headsFirst = tf.linalg.transpose(parted, tf.constant(new int[] {1, 2, 0, 3})); // [2, h, l, e]
        var kv = tf.unstack(headsFirst, 2L).output(); // 2 times [h, l, e]
        return update.gradients(weights, unit(kv.get(0)), kv.get(1), learningRates(x));
    }

    /** The weights after one update with gradients summed over its tokens. */
    FastNetwork step(FastNetwork current, FastNetwork gradients) {
        return update.step(current, gradients, FastNetwork.parameter(scope, config));
    }

    /** What the weights answer for tokens x [l, d]: [l, d]. */
    Operand<TFloat32> apply(Operand<TFloat32> x, FastNetwork weights) {
        int d = config.width();
        int e = config.fastWeightHeadWidth();
        var q = unit(splitHeads(silu(new Linear(scope, Parameters.TTT_QUERIES, d, d).apply(x)))); // [h, l, e]
        var gate = silu(HeadProduct.of(tf, q, weights.w0())); // [h, l, m]
        var value = HeadProduct.of(tf, q, weights.w2()); // [h, l, m]
        var answer = HeadProduct.of(tf, tf.math.mul(gate, value), weights.w1()); // [h, l, e]
        var normed = new RmsNorm(scope, "o_norm.weight", e, OUTPUT_NORM_EPSILON).apply(answer); // [h, l, e]
        return new Linear(scope, "c_proj.weight", d, d).apply(joinHeads(normed)); // [l, d]
    }

    /** Of every token for W0, W1 and W2: [h, l, 1] each. */
    private List<? extends Operand<TFloat32>> learningRates(Operand<TFloat32> x) {
        int h = config.fastWeightHeads();
        var bias = scope.parameter("lr_fc.bias", 3L * h); // [3h]
        var offset = tf.constant((float) Math.log(Math.expm1(BASE_RATE)));
        var raw = tf.math.add(new Linear(scope, "lr_fc.weight", 3 * h, config.width()).apply(x), bias); // [l, 3h]
        var rates = tf.math.softplus(tf.math.add(raw, offset)); // [l, 3h]
        var parted = tf.reshape(rates, tf.constant(new int[] {-1, 3, h, 1})); // [l, 3, h, 1]
        var headsFirst = tf.linalg.transpose(parted, tf.constant(new int[] {1, 2, 0, 3})); // [3, h, l, 1]
        return tf.unstack(headsFirst, 3L).output();
    }

    /** x divided by its length along the last axis. */
    private Operand<TFloat32> unit(Operand<TFloat32> x) {
        var squares = tf.reduceSum(tf.math.square(x), tf.constant(-1), ReduceSum.keepDims(true)); // [h, l, 1]
        return tf.math.div(x, tf.math.add(tf.math.sqrt(squares), tf.constant(UNIT_EPSILON))); // [h, l, e]
    }

    private Operand<TFloat32> silu(Operand<TFloat32> x) {
        return tf.math.mul(x, tf.math.sigmoid(x));
    }

    /** [l, d] to [h, l, e]; with one head nothing has to move. */
    private Operand<TFloat32> splitHeads(Operand<TFloat32> x) {
        int h = config.fastWeightHeads();
        int e = config.fastWeightHeadWidth();
        if (h == 1) {
            return tf.expandDims(x, tf.constant(0)); // [1, l, e]
        }
        var parted = tf.reshape(x, tf.constant(new int[] {-1, h, e})); // [l, h, e]
        return tf.linalg.transpose(parted, tf.constant(new int[] {1, 0, 2})); // [h, l, e]
    }

    /** [h, l, e] to [l, d]. */
    private Operand<TFloat32> joinHeads(Operand<TFloat32> x) {
        var tokensFirst = config.fastWeightHeads() == 1 ? x : tf.linalg.transpose(x, tf.constant(new int[] {1, 0, 2}));
        return tf.reshape(tokensFirst, tf.constant(new int[] {-1, config.width()})); // [l, d]
    }
}
