package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Three residual steps, each behind its LayerNorm: attention inside a view, memory across views, MLP. */
final class Block {
    private final Ops tf;
    private final GraphScope scope;
    private final LactConfig config;

    Block(GraphScope scope, LactConfig config) {
        this.scope = scope;
        this.config = config;
        tf = scope.tf();
    }

    /** x [v, t, d] to [v, t, d]; parts as for {@link WindowAttention#apply}. */
    Operand<TFloat32> attend(Operand<TFloat32> x, int parts) {
        var attention = new WindowAttention(part(0).within("f."), config);
        return tf.math.add(x, attention.apply(norm(0).apply(x), parts)); // [v, t, d]
    }

    /** What tokens x [v, t, d], after attention, add to the gradients of the memory. */
    FastNetwork gradients(Operand<TFloat32> x, FastNetwork weights) {
        return ttt().gradients(norm(1).apply(flat(x)), weights);
    }

    /** The memory after one update. */
    FastNetwork step(FastNetwork current, FastNetwork gradients) {
        return ttt().step(current, gradients);
    }

    /** Memory and MLP for tokens after attention: x [v, t, d] to [v, t, d]. */
    Operand<TFloat32> answer(Operand<TFloat32> x, FastNetwork weights) {
        var tokens = flat(x); // [l, d]
        var remembered = tf.math.add(tokens, ttt().apply(norm(1).apply(tokens), weights)); // [l, d]
        var mlp = new Mlp(part(2).within("f."), config);
        var done = tf.math.add(remembered, mlp.apply(norm(2).apply(remembered))); // [l, d]
        return tf.reshape(done, tf.shape(x)); // [v, t, d]
    }

    private Operand<TFloat32> flat(Operand<TFloat32> x) {
        return tf.reshape(x, tf.constant(new int[] {-1, config.width()})); // [l, d]
    }

    private TttLayer ttt() {
        return new TttLayer(part(1).within("f."), config);
    }

    private LayerNorm norm(int part) {
        return new LayerNorm(part(part), "ln.weight", config.width());
    }

    private GraphScope part(int part) {
        return scope.within("module_list." + part + ".");
    }
}
