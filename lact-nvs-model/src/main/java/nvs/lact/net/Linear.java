package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A linear map without bias: {@code y = x·Wᵀ}, its weight turned to {@code [in, out]} as {@link Parameters} keep it. */
final class Linear {
    private final Ops tf;
    private final Operand<TFloat32> weight;

    Linear(GraphScope scope, String name, int outputs, int inputs) {
        tf = scope.tf();
        weight = scope.parameter(name, inputs, outputs); // [in, out]
    }

    /** x [l, in] to [l, out]. */
    Operand<TFloat32> apply(Operand<TFloat32> x) {
        return tf.linalg.matMul(x, weight); // [l, out]
    }
}
