package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** From a token to the colours of its patch, 0..1. */
final class PatchDecoder {
    private final Ops tf;
    private final LactConfig config;
    private final LayerNorm norm;
    private final Linear linear;

    PatchDecoder(GraphScope scope, LactConfig config) {
        tf = scope.tf();
        this.config = config;
        norm = new LayerNorm(scope, "image_token_decoder.0.weight", config.width());
        linear = new Linear(scope, "image_token_decoder.1.weight", config.patchOutputs(), config.width());
    }

    /** x [v, t, d] to [l, 3p²]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        var tokens = tf.reshape(x, tf.constant(new int[] {-1, config.width()})); // [l, d]
        return tf.math.sigmoid(linear.apply(norm.apply(tokens))); // [l, 3p²]
    }
}
