package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.Scope;
import org.tensorflow.types.TFloat32;

/**
 * Products of many matrices, one for each head. TensorFlow has a newer operation for them, but on CPUs only this one is handed to
 * oneDNN, whose kernels took a third to four fifths of the time for heads of 32 to 64 and hundreds of tokens. They cost more to start: tiny
 * matrices are better multiplied by the newer one.
 */
final class HeadProduct {
    private static final String OPERATION = "BatchMatMulV2";

    private HeadProduct() {}

    /** a·b. */
    static Operand<TFloat32> of(Ops tf, Operand<TFloat32> a, Operand<TFloat32> b) {
        return of(tf, a, b, false, false); // [.., rows of a, columns of b]
    }

    /** a·bᵀ. */
    static Operand<TFloat32> withTransposed(Ops tf, Operand<TFloat32> a, Operand<TFloat32> b) {
        return of(tf, a, b, false, true); // [.., rows of a, rows of b]
    }

    /** aᵀ·b. */
    static Operand<TFloat32> ofTransposed(Ops tf, Operand<TFloat32> a, Operand<TFloat32> b) {
        return of(tf, a, b, true, false); // [.., columns of a, columns of b]
    }

    private static Operand<TFloat32> of(
            Ops tf, Operand<TFloat32> a, Operand<TFloat32> b, boolean transposeA, boolean transposeB) {
        Scope scope = tf.scope();
        var builder = scope.opBuilder(OPERATION, OPERATION);
        builder.addInput(a.asOutput());
        builder.addInput(b.asOutput());
        builder.setAttr("adj_x", transposeA);
        builder.setAttr("adj_y", transposeB);
        return builder.build().output(0);
    }
}
