package nvs.lact.net;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/**
 * The optimiser's way to make a gradient's singular values nearly equal: five Newton–Schulz iterations with a quintic polynomial, as in
 * Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (2024). Singular values end between about 0.7 and 1.2.
 */
final class Muon {
    static final int ITERATIONS = 5;
    private static final float LINEAR = 3.4445f;
    private static final float CUBIC = -4.7750f;
    private static final float QUINTIC = 2.0315f;
    private static final float NORM_EPSILON = 1e-7f;

    private final Ops tf;

    Muon(Ops tf) {
        this.tf = tf;
    }

    /** g [h, rows, columns] to the same shape; each head on its own. */
    Operand<TFloat32> orthogonalise(Operand<TFloat32> g, int rows, int columns) {
        boolean tall = rows > columns;
        var wide = tall ? transpose(g) : g; // [h, r, c], r <= c
        var squares = tf.reduceSum(tf.math.square(wide), tf.constant(new int[] {-2, -1}), ReduceSum.keepDims(true));
        var norm = tf.math.sqrt(squares); // [h, 1, 1]
        Operand<TFloat32> x = tf.math.div(wide, tf.math.add(norm, tf.constant(NORM_EPSILON))); // [h, r, c]
        for (int i = 0; i < ITERATIONS; i++) {
            x = iterate(x); // [h, r, c]
        }
        return tall ? transpose(x) : x; // [h, rows, columns]
    }

    private Operand<TFloat32> iterate(Operand<TFloat32> x) {
        var a = tf.train.batchMatMul(x, x, TFloat32.class, BatchMatMul.adjY(true)); // [h, r, r]
        var aa = tf.train.batchMatMul(a, a, TFloat32.class); // [h, r, r]
        var b = tf.math.add(scaled(a, CUBIC), scaled(aa, QUINTIC)); // [h, r, r]
        return tf.math.add(scaled(x, LINEAR), tf.train.batchMatMul(b, x, TFloat32.class)); // [h, r, c]
    }

    private Operand<TFloat32> scaled(Operand<TFloat32> x, float factor) {
        return tf.math.mul(x, tf.constant(factor));
    }

    private Operand<TFloat32> transpose(Operand<TFloat32> x) {
        return tf.linalg.transpose(x, tf.constant(new int[] {0, 2, 1}));
    }
}
