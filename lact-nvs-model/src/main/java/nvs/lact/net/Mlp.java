package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Two linear maps with an exact GELU between them. */
final class Mlp {
    /** Hidden width over width. */
    static final int EXPANSION = 4;

    /** Half, and the argument's factor, of the error function's form of GELU. */
    private static final float HALF = 0.5f;

    private static final float INVERSE_ROOT_OF_TWO = (float) Math.sqrt(0.5);

    private final Ops tf;
    private final Operand<TFloat32> noBias;
    private final Linear expand;
    private final Linear project;

    Mlp(GraphScope scope, LactConfig config) {
        int d = config.width();
        tf = scope.tf();
        noBias = scope.parameter(Parameters.NO_BIAS, EXPANSION * d); // [4d]
        expand = new Linear(scope, "c_fc.weight", EXPANSION * d, d);
        project = new Linear(scope, "c_proj.weight", d, EXPANSION * d);
    }

    /** x [l, d] to [l, d]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        var hidden = gelu(expand.apply(x)); // [l, 4d]
        return project.apply(hidden); // [l, d]
    }

    /**
     * x/2 · (1 + erf(x/√2)), in exactly the operations, and after a bias, that TensorFlow knows to make one with the product before
     * them: the hidden layer, the largest tensor of all, is then written once instead of six times.
     */
    private Operand<TFloat32> gelu(Operand<TFloat32> product) {
        var x = tf.nn.biasAdd(product, noBias); // [l, 4d]
        var erf = tf.math.erf(tf.math.mul(x, tf.constant(INVERSE_ROOT_OF_TWO))); // [l, 4d]
        return tf.math.mul(tf.math.mul(onePlus(erf), tf.constant(HALF)), x); // [l, 4d]
    }

    /** The pattern asks for the second version of addition, which broadcasts like the first. */
    private Operand<TFloat32> onePlus(Operand<TFloat32> x) {
        var builder = tf.scope().opBuilder("AddV2", "AddV2");
        builder.addInput(x.asOutput());
        builder.addInput(tf.constant(1f).asOutput());
        return builder.build().output(0); // [l, 4d]
    }
}
