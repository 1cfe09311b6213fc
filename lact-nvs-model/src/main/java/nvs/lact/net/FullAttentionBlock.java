package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** {@link Block} with {@link FullAttention} in the place of the fast weights. */
final class FullAttentionBlock {
    private final Ops tf;
    private final GraphScope scope;
    private final LactConfig config;

    FullAttentionBlock(GraphScope scope, LactConfig config) {
        this.scope = scope;
        this.config = config;
        tf = scope.tf();
    }

    /** x [v, t, d] to [v, t, d]: attention inside each view. */
    Operand<TFloat32> attend(Operand<TFloat32> x, int parts) {
        return new Block(scope, config).attend(x, parts); // [v, t, d]
    }

    /** Keys and values of tokens x [v, t, d] after {@link #attend}: [heads, l, w] each. */
    List<Operand<TFloat32>> keysAndValues(Operand<TFloat32> x) {
        return layer().keysAndValues(norm(1).apply(flat(x)));
    }

    /** Full attention and MLP for tokens after {@link #attend}: x [v, t, d] to [v, t, d]; k, v and parts as for {@link FullAttention}. */
    Operand<TFloat32> answer(Operand<TFloat32> x, Operand<TFloat32> k, Operand<TFloat32> v, int parts) {
        var tokens = flat(x); // [l, d]
        var answered = tf.math.add(tokens, layer().apply(norm(1).apply(tokens), k, v, parts)); // [l, d]
        var mlp = new Mlp(part(2).within("f."), config);
        var done = tf.math.add(answered, mlp.apply(norm(2).apply(answered))); // [l, d]
        return tf.reshape(done, tf.shape(x)); // [v, t, d]
    }

    private Operand<TFloat32> flat(Operand<TFloat32> x) {
        return tf.reshape(x, tf.constant(new int[] {-1, config.width()})); // [l, d]
    }

    private FullAttention layer() {
        return new FullAttention(part(1).within("f."), config);
    }

    private LayerNorm norm(int part) {
        return new LayerNorm(part(part), "ln.weight", config.width());
    }

    private GraphScope part(int part) {
        return scope.within("module_list." + part + ".");
    }
}
