package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixProductTest {

    @Test
    void productIsThatOfTheMatrices() {
        try (MatrixProduct matrices = new MatrixProduct(3, 2);
                FloatTensor product = matrices.product()) {
            float[] a = matrices.left().toArray();
            float[] b = matrices.right().toArray();
            float[] expected = new float[9];
            for (int i = 0; i < 27; i++) {
                expected[i / 9 * 3 + i % 3] += a[i / 9 * 3 + i / 3 % 3] * b[i / 3 % 3 * 3 + i % 3];
            }
            assertThat(product.toArray()).usingComparatorWithPrecision(1e-5f).containsExactly(expected);
        }
    }

    @Test
    void operationsGrowWithTheCubeOfTheSide() {
        try (MatrixProduct matrices = new MatrixProduct(64, 2)) {
            assertThat(matrices.operations()).isEqualTo(2 * 64 * 64 * 64);
        }
    }

    @Test
    void sideMustBePositive() {
        assertThatThrownBy(() -> new MatrixProduct(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
