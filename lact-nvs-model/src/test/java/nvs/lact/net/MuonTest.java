package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MuonTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = 6;
    private static final float[] SINGULAR_VALUES = {5, 2, 0.7f, 0.3f};

    private final double[][] u = reflection(ROWS, 1);
    private final double[][] v = reflection(COLUMNS, 2);

    @Test
    void singularValuesEndNearOneAndDirectionsStay() {
        double[][] turnedBack = product(product(u, orthogonalised(matrix(), ROWS, COLUMNS)), v);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (row == column) {
                    assertThat(turnedBack[row][column]).isBetween(0.65, 1.25);
                } else {
                    assertThat(turnedBack[row][column]).isCloseTo(0, within(1e-4));
                }
            }
        }
    }

    @Test
    void sizeOfTheGradientDoesNotMatter() {
        double[][] large = matrix();
        for (double[] row : large) {
            for (int column = 0; column < COLUMNS; column++) {
                row[column] *= 1000;
            }
        }
        assertClose(orthogonalised(large, ROWS, COLUMNS), orthogonalised(matrix(), ROWS, COLUMNS));
    }

    @Test
    void tallMatrixIsTreatedLikeItsTranspose() {
        assertClose(
                transposed(orthogonalised(transposed(matrix()), COLUMNS, ROWS)),
                orthogonalised(matrix(), ROWS, COLUMNS));
    }

    @Test
    void headsAreOrthogonalisedEachOnItsOwn() {
        float[] one = flat(matrix());
        float[] two = new float[2 * one.length];
        System.arraycopy(one, 0, two, 0, one.length);
        for (int i = 0; i < one.length; i++) {
            two[one.length + i] = 3 * one[i];
        }
        float[] result = new SmallProgram()
                .input(two, 2, ROWS, COLUMNS)
                .run(scope -> new Muon(scope.tf()).orthogonalise(scope.input(2, ROWS, COLUMNS), ROWS, COLUMNS));
        for (int i = 0; i < one.length; i++) {
            assertThat(result[one.length + i]).isCloseTo(result[i], within(1e-4f));
        }
    }

    /** U·S·V, so that U·(…)·V brings the singular values back: reflections are their own inverses. */
    private double[][] matrix() {
        double[][] diagonal = new double[ROWS][COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            diagonal[i][i] = SINGULAR_VALUES[i];
        }
        return product(product(u, diagonal), v);
    }

    private static double[][] orthogonalised(double[][] matrix, int rows, int columns) {
        float[] result = new SmallProgram()
                .input(flat(matrix), 1, rows, columns)
                .run(scope -> new Muon(scope.tf()).orthogonalise(scope.input(1, rows, columns), rows, columns));
        double[][] square = new double[rows][columns];
        for (int i = 0; i < result.length; i++) {
            square[i / columns][i % columns] = result[i];
        }
        return square;
    }

    /** Householder: I − 2·n·nᵀ for a random unit n. */
    private static double[][] reflection(int size, long seed) {
        double[] normal = new Random(seed).doubles(size, -1, 1).toArray();
        double squares = 0;
        for (double value : normal) {
            squares += value * value;
        }
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = (row == column ? 1 : 0) - 2 * normal[row] * normal[column] / squares;
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < b[0].length; column++) {
                for (int i = 0; i < b.length; i++) {
                    c[row][column] += a[row][i] * b[i][column];
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] result = new double[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[0].length; column++) {
                result[column][row] = matrix[row][column];
            }
        }
        return result;
    }

    private static float[] flat(double[][] matrix) {
        float[] flat = new float[matrix.length * matrix[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) matrix[i / matrix[0].length][i % matrix[0].length];
        }
        return flat;
    }

    private static void assertClose(double[][] actual, double[][] expected) {
        assertThat(flat(actual)).usingComparatorWithPrecision(1e-3f).containsExactly(flat(expected));
    }
}
