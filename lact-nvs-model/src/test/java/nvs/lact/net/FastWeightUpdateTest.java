package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FastWeightUpdateTest {
    private static final int HEAD = 3;
    private static final int HIDDEN = 6;
    private static final LactConfig CONFIG = new LactConfig(HEAD, 1, HEAD, HEAD, 2, 1);

    private final Random random = new Random(4);
    private final float[] w0 = random(HEAD * HIDDEN);
    private final float[] w1 = random(HIDDEN * HEAD);
    private final float[] w2 = random(HEAD * HIDDEN);
    private final float[] key = random(HEAD);
    private final float[] value = random(HEAD);

    @Test
    void gradientsAreThoseOfAnswerTimesValue() {
        float[] rates = {1};
        List<float[]> gradients = gradients(rates, rates, rates);
        for (int matrix = 0; matrix < 3; matrix++) {
            float[] weights = List.of(w0, w1, w2).get(matrix);
            for (int i = 0; i < weights.length; i++) {
                assertThat((double) gradients.get(matrix)[i]).isCloseTo(slope(weights, i), within(2e-3));
            }
        }
    }

    @Test
    void eachMatrixHasItsOwnLearningRate() {
        List<float[]> ones = gradients(new float[] {1}, new float[] {1}, new float[] {1});
        List<float[]> others = gradients(new float[] {2}, new float[] {3}, new float[] {5});
        assertThat(others.get(0)).usingComparatorWithPrecision(1e-5f).containsExactly(times(ones.get(0), 2));
        assertThat(others.get(1)).usingComparatorWithPrecision(1e-5f).containsExactly(times(ones.get(1), 3));
        assertThat(others.get(2)).usingComparatorWithPrecision(1e-5f).containsExactly(times(ones.get(2), 5));
    }

    @Test
    void columnsKeepTheNormsOfTheInitialWeights() {
        float[] initial = random(HEAD * HIDDEN);
        float[] stepped = new SmallProgram()
                .input(w0, 1, HEAD, HIDDEN)
                .input(w1, 1, HIDDEN, HEAD)
                .input(w2, 1, HEAD, HIDDEN)
                .input(random(HEAD * HIDDEN), 1, HEAD, HIDDEN)
                .input(random(HIDDEN * HEAD), 1, HIDDEN, HEAD)
                .input(random(HEAD * HIDDEN), 1, HEAD, HIDDEN)
                .input(initial, 1, HEAD, HIDDEN)
                .input(w1, 1, HIDDEN, HEAD)
                .input(w2, 1, HEAD, HIDDEN)
                .runAll(scope -> new FastWeightUpdate(scope, CONFIG)
                        .step(
                                FastNetwork.input(scope, CONFIG),
                                FastNetwork.input(scope, CONFIG),
                                FastNetwork.input(scope, CONFIG))
                        .asList())
                .get(0);
        assertThat(stepped).isNotEqualTo(initial);
        for (int column = 0; column < HIDDEN; column++) {
            assertThat(columnNorm(stepped, column)).isCloseTo(columnNorm(initial, column), within(1e-4));
        }
    }

    private List<float[]> gradients(float[] rate0, float[] rate1, float[] rate2) {
        return new SmallProgram()
                .input(w0, 1, HEAD, HIDDEN)
                .input(w1, 1, HIDDEN, HEAD)
                .input(w2, 1, HEAD, HIDDEN)
                .input(key, 1, 1, HEAD)
                .input(value, 1, 1, HEAD)
                .input(rate0, 1, 1, 1)
                .input(rate1, 1, 1, 1)
                .input(rate2, 1, 1, 1)
                .runAll(scope -> {
                    FastNetwork weights = FastNetwork.input(scope, CONFIG);
                    var k = scope.input(1, -1, HEAD);
                    var v = scope.input(1, -1, HEAD);
                    var rates = List.of(scope.input(1, -1, 1), scope.input(1, -1, 1), scope.input(1, -1, 1));
                    return new FastWeightUpdate(scope, CONFIG)
                            .gradients(weights, k, v, rates)
                            .asList();
                });
    }

    /** Change of f(k)·v with one weight, by central differences. */
    private double slope(float[] weights, int index) {
        float step = 1e-2f;
        float kept = weights[index];
        weights[index] = kept + step;
        double above = answerTimesValue();
        weights[index] = kept - step;
        double below = answerTimesValue();
        weights[index] = kept;
        return (above - below) / (2 * step);
    }

    private double answerTimesValue() {
        double sum = 0;
        for (int hidden = 0; hidden < HIDDEN; hidden++) {
            double gate = 0;
            double through = 0;
            double back = 0;
            for (int i = 0; i < HEAD; i++) {
                gate += key[i] * w0[i * HIDDEN + hidden];
                through += key[i] * w2[i * HIDDEN + hidden];
                back += w1[hidden * HEAD + i] * value[i];
            }
            sum += gate / (1 + Math.exp(-gate)) * through * back;
        }
        return sum;
    }

    private static double columnNorm(float[] matrix, int column) {
        double squares = 0;
        for (int row = 0; row < HEAD; row++) {
            squares += matrix[row * HIDDEN + column] * matrix[row * HIDDEN + column];
        }
        return Math.sqrt(squares);
    }

    private static float[] times(float[] values, float factor) {
        float[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    private float[] random(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
