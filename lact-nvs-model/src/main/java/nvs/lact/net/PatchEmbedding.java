package nvs.lact.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** From the numbers of a patch (rays and colours) to a token. */
final class PatchEmbedding {
    private final Ops tf;
    private final LactConfig config;
    private final Linear linear;
    private final LayerNorm norm;

    PatchEmbedding(GraphScope scope, LactConfig config) {
        tf = scope.tf();
        this.config = config;
        linear = new Linear(scope, "input_linear.weight", config.width(), config.patchInputs());
        norm = new LayerNorm(scope, "input_layernorm.weight", config.width());
    }

    /** patches [v, t, 12p²] to [v, t, d]. */
    Operand<TFloat32> apply(Operand<TFloat32> patches) {
        var viewsAndTokens =
                tf.slice(tf.shape(patches), tf.constant(new int[] {0}), tf.constant(new int[] {2})); // v, t
        var width = tf.constant(new int[] {config.width()}); // d
        var shape = tf.concat(List.of(viewsAndTokens, width), tf.constant(0)); // v, t, d
        var flat = tf.reshape(patches, tf.constant(new int[] {-1, config.patchInputs()})); // [l, 12p²]
        return tf.reshape(norm.apply(linear.apply(flat)), shape); // [v, t, d]
    }
}
