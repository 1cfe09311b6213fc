package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** Normalisation of the last axis to mean 0 and variance 1, then a learnt scale; no shift. */
final class LayerNorm {
    static final float EPSILON = 1e-5f;

    private final Ops tf;
    private final Operand<TFloat32> scale;

    LayerNorm(GraphScope scope, String name, int width) {
        tf = scope.tf();
        scale = scope.parameter(name, width); // [d]
    }

    /** x [.., d] to [.., d]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        var centred = tf.math.sub(x, meanOfLastAxis(x)); // [.., d]
        var variance = meanOfLastAxis(tf.math.square(centred)); // [.., 1]
        var inverse = tf.math.rsqrt(tf.math.add(variance, tf.constant(EPSILON))); // [.., 1]
        return tf.math.mul(tf.math.mul(centred, inverse), scale); // [.., d]
    }

    private Operand<TFloat32> meanOfLastAxis(Operand<TFloat32> x) {
        return tf.math.mean(x, tf.constant(-1), Mean.keepDims(true)); // [.., 1]
    }
}
