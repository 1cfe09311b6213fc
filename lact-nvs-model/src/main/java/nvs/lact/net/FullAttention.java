package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Attention of every token to the tokens of all input views: what stands in the place of the fast weights in a network without them.
 * Heads, norms and widths are those of {@link WindowAttention}. Keys and values of the input are the layer's memory.
 */
final class FullAttention {
    static final String QUERIES = "to_q.weight";
    static final String KEYS_AND_VALUES = "to_kv.weight";

    /** What the scores of all heads may take at a time: few enough queries to keep their scores near the processor. */
    private static final long SCORE_BYTES = 16L << 20;

    private final Ops tf;
    private final GraphScope scope;
    private final LactConfig config;

    FullAttention(GraphScope scope, LactConfig config) {
        this.scope = scope;
        this.config = config;
        tf = scope.tf();
    }

    /** In how many parts queries are best taken, a power of two. */
    static int parts(LactConfig config, long queries, long keys) {
        long bytes = config.attentionHeads() * queries * keys * Float.BYTES;
        int parts = 1;
        while (bytes / parts > SCORE_BYTES && 2L * parts <= queries) {
            parts *= 2;
        }
        return parts;
    }

    /** What tokens x [l, d] leave in the memory: keys and values, [heads, l, w] each. */
    List<Operand<TFloat32>> keysAndValues(Operand<TFloat32> x) {
        int d = config.width();
        var kv = new Linear(scope, KEYS_AND_VALUES, 2 * d, d).apply(x); // [l, 2d]
        var parted = tf.split(tf.constant(1), kv, 2L).output(); // 2 times [l, d]
        return List.of(norm("k_norm.weight").apply(splitHeads(parted.get(0))), splitHeads(parted.get(1)));
    }

    /**
     * What the memory answers for tokens x [l, d]: [l, d].
     *
     * @param k keys of all input tokens, [heads, n, w]
     * @param v their values, [heads, n, w]
     * @param parts in which the queries are taken; their number does not change the result
     */
    Operand<TFloat32> apply(Operand<TFloat32> x, Operand<TFloat32> k, Operand<TFloat32> v, int parts) {
        int d = config.width();
        var scale = tf.constant((float) (1 / Math.sqrt(config.attentionHeadWidth())));
        var heads = splitHeads(new Linear(scope, QUERIES, d, d).apply(x)); // [heads, l, w]
        var q = tf.math.mul(norm("q_norm.weight").apply(heads), scale); // [heads, l, w]
        var mixed = parts == 1 ? mix(q, k, v) : mixInParts(q, k, v, parts); // [heads, l, w]
        var joined = tf.linalg.transpose(mixed, tf.constant(new int[] {1, 0, 2})); // [l, heads, w]
        var flat = tf.reshape(joined, tf.constant(new int[] {-1, d})); // [l, d]
        return new Linear(scope, "c_proj.weight", d, d).apply(flat); // [l, d]
    }

    /** Each query's mean of values, weighted by how well the keys answer it. */
    private Operand<TFloat32> mix(Operand<TFloat32> q, Operand<TFloat32> k, Operand<TFloat32> v) {
        var scores = HeadProduct.withTransposed(tf, q, k); // [heads, l, n]
        return HeadProduct.of(tf, tf.nn.softmax(scores), v); // [heads, l, w]
    }

    /** One part after the other: the scores of two parts never exist at the same time. */
    private Operand<TFloat32> mixInParts(Operand<TFloat32> q, Operand<TFloat32> k, Operand<TFloat32> v, int parts) {
        var tokens = tf.slice(tf.shape(q), tf.constant(new int[] {1}), tf.constant(new int[] {1})); // [1]: l
        var length = tf.math.floorDiv(tokens, tf.constant(parts)); // [1]
        List<Operand<TFloat32>> mixed = new ArrayList<>();
        Ops next = tf;
        for (int part = 0; part < parts; part++) {
            var begin = alongTokens(tf.math.mul(length, tf.constant(part)), 0); // [3]
            var size = alongTokens(part == parts - 1 ? tf.constant(new int[] {-1}) : length, -1); // [3]
            mixed.add(mix(next.slice(q, begin, size), k, v)); // [heads, c, w]
            next = tf.withControlDependencies(mixed.get(part));
        }
        return tf.concat(mixed, tf.constant(1)); // [heads, l, w]
    }

    /** Three numbers for a slice: one along tokens, the others all the same. */
    private Operand<TInt32> alongTokens(Operand<TInt32> number, int others) {
        var other = tf.constant(new int[] {others});
        return tf.concat(List.of(other, number, other), tf.constant(0)); // [3]
    }

    private RmsNorm norm(String name) {
        return new RmsNorm(scope, name, config.attentionHeadWidth(), RmsNorm.MACHINE_EPSILON);
    }

    /** [l, d] to [heads, l, w]. */
    private Operand<TFloat32> splitHeads(Operand<TFloat32> x) {
        var heads = tf.constant(new int[] {-1, config.attentionHeads(), config.attentionHeadWidth()});
        return tf.linalg.transpose(tf.reshape(x, heads), tf.constant(new int[] {1, 0, 2})); // [heads, l, w]
    }
}
