package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Full self-attention among the tokens of one view; views do not meet here. */
final class WindowAttention {
    private static final int PROJECTIONS = 3;

    /** What the scores of all heads may take at a time. */
    private static final long SCORE_BYTES = 512L << 20;

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
        toQkv = new Linear(scope, "to_qkv.weight", PROJECTIONS * d, d);
        queryNorm = new RmsNorm(scope, "q_norm.weight", headWidth, RmsNorm.MACHINE_EPSILON);
        keyNorm = new RmsNorm(scope, "k_norm.weight", headWidth, RmsNorm.MACHINE_EPSILON);
        project = new Linear(scope, "c_proj.weight", d, d);
    }

    /**
     * In how many parts the queries of a view are best taken: as many powers of two as keep the scores of one part small, for they
     * grow with the square of the tokens.
     */
    static int parts(LactConfig config, long views, long tokens) {
        long bytes = views * config.attentionHeads() * tokens * tokens * Float.BYTES;
        int parts = 1;
        while (bytes / parts > SCORE_BYTES) {
            parts *= 2;
        }
        return parts;
    }

    /** x [v, t, d] to [v, t, d], the queries of each view taken in so many parts; their number does not change the result. */
    Operand<TFloat32> apply(Operand<TFloat32> x, int parts) {
        var shape = tf.shape(x); // v, t, d
        var qkv = split(toQkv.apply(flat(x)), shape); // 3 times [v, heads, t, w]
        var q = tf.math.mul(queryNorm.unscaled(qkv.get(0)), scales()); // [v, heads, t, w]
        var k = keyNorm.unscaled(qkv.get(1)); // [v, heads, t, w]
        var mixed = parts == 1 ? mix(q, k, qkv.get(2)) : mixInParts(q, k, qkv.get(2), parts); // [v, heads, t, w]
        var joined = tf.linalg.transpose(mixed, tf.constant(new int[] {0, 2, 1, 3})); // [v, t, heads, w]
        return tf.reshape(project.apply(flat(joined)), shape); // [v, t, d]
    }

    /** Scores are products of queries and keys: what scales keys and scores may as well scale the queries, all in one pass. */
    private Operand<TFloat32> scales() {
        var ofScores = tf.constant((float) (1 / Math.sqrt(config.attentionHeadWidth())));
        return tf.math.mul(tf.math.mul(queryNorm.scale(), keyNorm.scale()), ofScores); // [w]
    }

    /** Each query's mean of values, weighted by how well the keys answer it. */
    private Operand<TFloat32> mix(Operand<TFloat32> q, Operand<TFloat32> k, Operand<TFloat32> v) {
        var scores = HeadProduct.withTransposed(tf, q, k); // [v, heads, t, t]
        return HeadProduct.of(tf, tf.nn.softmax(scores), v); // [v, heads, t, w]
    }

    /** One part after the other: the scores of two parts never exist at the same time. */
    private Operand<TFloat32> mixInParts(Operand<TFloat32> q, Operand<TFloat32> k, Operand<TFloat32> v, int parts) {
        var tokens = tf.slice(tf.shape(q), tf.constant(new int[] {2}), tf.constant(new int[] {1})); // [1]: t
        var length = tf.math.floorDiv(tokens, tf.constant(parts)); // [1]
        List<Operand<TFloat32>> mixed = new ArrayList<>();
        Ops next = tf;
        for (int part = 0; part < parts; part++) {
            var begin = tf.math.mul(length, tf.constant(part)); // [1]
            boolean last = part == parts - 1;
            var some = next.slice(q, alongTokens(begin, 0), alongTokens(last ? all() : length, -1)); // [v, heads, c, w]
            mixed.add(mix(some, k, v)); // [v, heads, c, w]
            next = tf.withControlDependencies(mixed.get(part));
        }
        return tf.concat(mixed, tf.constant(2)); // [v, heads, t, w]
    }

    /** Four numbers for a slice: one along tokens, the others all the same. */
    private Operand<TInt32> alongTokens(Operand<TInt32> number, int others) {
        var before = tf.constant(new int[] {others, others});
        var after = tf.constant(new int[] {others});
        return tf.concat(List.of(before, number, after), tf.constant(0)); // [4]
    }

    private Operand<TInt32> all() {
        return tf.constant(new int[] {-1});
    }

    private Operand<TFloat32> flat(Operand<TFloat32> x) {
        return tf.reshape(x, tf.constant(new int[] {-1, config.width()})); // [l, d]
    }

    /** Queries, keys and values, heads before tokens. */
    private List<? extends Operand<TFloat32>> split(Operand<TFloat32> qkv, Operand<TInt32> shape) {
        var viewsAndTokens = tf.slice(shape, tf.constant(new int[] {0}), tf.constant(new int[] {2})); // v, t
        var heads = tf.constant(new int[] {PROJECTIONS, config.attentionHeads(), config.attentionHeadWidth()});
        var parted = tf.reshape(qkv, tf.concat(List.of(viewsAndTokens, heads), tf.constant(0))); // [v, t, 3, heads, w]
        var headsFirst = tf.linalg.transpose(parted, tf.constant(new int[] {2, 0, 3, 1, 4})); // [3, v, heads, t, w]
        return tf.unstack(headsFirst, (long) PROJECTIONS).output();
    }
}
