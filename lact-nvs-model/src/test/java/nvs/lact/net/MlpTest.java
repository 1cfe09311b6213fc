package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MlpTest {
    private static final LactConfig CONFIG = new LactConfig(2, 1, 2, 2, 1, 1);

    /** GELU of some numbers, x·Φ(x), from tables of the normal distribution. */
    private static final float GELU_OF_ONE = 0.8413447f;

    private static final float GELU_OF_TWO = 1.9544997f;
    private static final float GELU_OF_MINUS_ONE = -0.1586553f;

    @Test
    void hiddenLayerGoesThroughTheExactGelu() {
        // Hidden numbers are x0, x1, x0 + x1, then zeros; the outputs are the first's GELU, and that of the other two
        // added.
        float[] result = new SmallProgram()
                .parameter("c_fc.weight", new float[] {1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0}, 2, 8)
                .parameter("no_bias", new float[8], 8)
                .parameter("c_proj.weight", new float[] {1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 8, 2)
                .input(new float[] {1, 1, 2, -1}, 2, 2)
                .run(scope -> new Mlp(scope, CONFIG).apply(scope.input(-1, 2)));
        assertThat(result)
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(GELU_OF_ONE, GELU_OF_ONE + GELU_OF_TWO, GELU_OF_TWO, GELU_OF_MINUS_ONE + GELU_OF_ONE);
    }
}
