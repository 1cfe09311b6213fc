package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Two linear maps with an exact GELU between them. */
final class Mlp {
    /** Hidden width over width. */
    static final int EXPANSION = 4;

    private final Ops tf;
    private final Linear expand;
    private final Linear project;

    Mlp(GraphScope scope, LactConfig config) {
        int d = config.width();
        tf = scope.tf();
        expand = new Linear(scope, "c_fc.weight", EXPANSION * d, d);
        project = new Linear(scope, "c_proj.weight", d, EXPANSION * d);
    }

    /** x [l, d] to [l, d]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        var hidden = gelu(expand.apply(x)); // [l, 4d]
        return project.apply(hidden); // [l, d]
    }

    /** x/2 · (1 + erf(x/√2)). */
    private Operand<TFloat32> gelu(Operand<TFloat32> x) {
        var erf = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5)))); // [l, 4d]
        return tf.math.mul(tf.math.mul(x, tf.constant(0.5f)), tf.math.add(erf, tf.constant(1f))); // [l, 4d]
    }
}
