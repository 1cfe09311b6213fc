package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranspositionTest {

    @Test
    void rowsBecomeColumns() {
        assertThat(Transposition.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3)).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void sidesNeedNotFillTheTiles() {
        int rows = 67;
        int columns = 45;
        float[] matrix = new float[rows * columns];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = i;
        }
        float[] turned = Transposition.of(matrix, rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                assertThat(turned[column * rows + row]).isEqualTo(row * columns + column);
            }
        }
        assertThat(Transposition.of(turned, columns, rows)).containsExactly(matrix);
    }
}
