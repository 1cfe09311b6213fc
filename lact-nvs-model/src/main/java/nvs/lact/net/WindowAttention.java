package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Full self-attention among the tokens of one view; views do not meet here. */
final class WindowAttention {
    private static final int PARTS = 3;

    private final Ops tf;
    private final LactConfig config;
    private final Linear toQkv;
    private final RmsNorm queryNorm;
    private final RmsNorm keyNorm;
    private final Linear project;

    WindowAttention(GraphScope scope, LactConfig config) {
        int d = config.width();
        int headWidth = config.attentionHeadWidth();
        tf = scope.tf();
        this.config = config;
        toQkv = new Linear(scope, "to_qkv.weight", PARTS * d, d);
        queryNorm = new RmsNorm(scope, "q_norm.weight", headWidth, RmsNorm.MACHINE_EPSILON);
        keyNorm = new RmsNorm(scope, "k_norm.weight", headWidth, RmsNorm.MACHINE_EPSILON);
        project = new Linear(scope, "c_proj.weight", d, d);
    }

    /** x [v, t, d] to [v, t, d]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        var shape = tf.shape(x); // v, t, d
        var qkv = split(toQkv.apply(flat(x)), shape); // 3 times [v, heads, t, w]
        // Scaling the queries is cheaper than scaling the scores.
        var scale = tf.constant((float) (1 / Math.sqrt(config.attentionHeadWidth())));
        var q = tf.math.mul(queryNorm.apply(qkv.get(0)), scale); // [v, heads, t, w]
        var k = keyNorm.apply(qkv.get(1)); // [v, heads, t, w]
        var scores = tf.train.batchMatMul(q, k, TFloat32.class, BatchMatMul.adjY(true)); // [v, heads, t, t]
        var mixed = tf.train.batchMatMul(tf.nn.softmax(scores), qkv.get(2), TFloat32.class); // [v, heads, t, w]
        var joined = tf.linalg.transpose(mixed, tf.constant(new int[] {0, 2, 1, 3})); // [v, t, heads, w]
        return tf.reshape(project.apply(flat(joined)), shape); // [v, t, d]
    }

    private Operand<TFloat32> flat(Operand<TFloat32> x) {
        return tf.reshape(x, tf.constant(new int[] {-1, config.width()})); // [l, d]
    }

    /** Queries, keys and values, heads before tokens. */
    private List<? extends Operand<TFloat32>> split(Operand<TFloat32> qkv, Operand<TInt32> shape) {
        var viewsAndTokens = tf.slice(shape, tf.constant(new int[] {0}), tf.constant(new int[] {2})); // v, t
        var heads = tf.constant(new int[] {PARTS, config.attentionHeads(), config.attentionHeadWidth()});
        var parted = tf.reshape(qkv, tf.concat(List.of(viewsAndTokens, heads), tf.constant(0))); // [v, t, 3, heads, w]
        var headsFirst = tf.linalg.transpose(parted, tf.constant(new int[] {2, 0, 3, 1, 4})); // [3, v, heads, t, w]
        return tf.unstack(headsFirst, (long) PARTS).output();
    }
}
