package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class HeadProductTest {
    /** Two heads of 2x2. */
    private static final float[] A = {1, 2, 3, 4, 1, 0, 0, 2};

    private static final float[] B = {5, 6, 7, 8, 1, 1, 2, 3};

    @Test
    void eachHeadIsMultipliedOnItsOwn() {
        assertThat(run(HeadProduct::of)).containsExactly(19, 22, 43, 50, 1, 1, 4, 6);
    }

    @Test
    void eitherFactorCanBeTransposed() {
        assertThat(run(HeadProduct::withTransposed)).containsExactly(17, 23, 39, 53, 1, 2, 2, 6);
        assertThat(run(HeadProduct::ofTransposed)).containsExactly(26, 30, 38, 44, 1, 1, 4, 6);
    }

    private interface Product {
        Operand<TFloat32> of(Ops tf, Operand<TFloat32> a, Operand<TFloat32> b);
    }

    private static float[] run(Product product) {
        return new SmallProgram()
                .input(A, 2, 2, 2)
                .input(B, 2, 2, 2)
                .run(scope -> product.of(scope.tf(), scope.input(2, 2, 2), scope.input(2, 2, 2)));
    }
}
