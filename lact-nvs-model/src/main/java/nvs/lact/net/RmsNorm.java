package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** Division of the last axis by its root mean square, then a learnt scale. */
final class RmsNorm {
    /** Spacing of float32 at 1: the epsilon of the norms on queries and keys. */
    static final float MACHINE_EPSILON = Math.ulp(1f);

    private final Ops tf;
    private final Operand<TFloat32> scale;
    private final float epsilon;

    RmsNorm(GraphScope scope, String name, int width, float epsilon) {
        tf = scope.tf();
        scale = scope.parameter(name, width); // [w]
        this.epsilon = epsilon;
    }

    /** x [.., w] to [.., w]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        return tf.math.mul(unscaled(x), scale); // [.., w]
    }

    /** x [.., w] to [.., w], before the learnt scale. */
    Operand<TFloat32> unscaled(Operand<TFloat32> x) {
        var meanSquare = tf.math.mean(tf.math.square(x), tf.constant(-1), Mean.keepDims(true)); // [.., 1]
        var inverse = tf.math.rsqrt(tf.math.add(meanSquare, tf.constant(epsilon))); // [.., 1]
        return tf.math.mul(x, inverse); // [.., w]
    }

    /** The learnt scale, [w]. */
    Operand<TFloat32> scale() {
        return scale;
    }
}
