package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormsTest {
    private static final float TOLERANCE = 1e-4f;

    @Test
    void layerNormRemovesMeanAndSpreadThenScales() {
        float[] result = new SmallProgram()
                .parameter("ln.weight", new float[] {1, 1, 1, 10}, 4)
                .input(new float[] {1, 3, 1, 3, 5, 5, 7, 7}, 2, 4)
                .run(scope -> new LayerNorm(scope, "ln.weight", 4).apply(scope.input(-1, 4)));
        assertThat(result).usingComparatorWithPrecision(TOLERANCE).containsExactly(-1, 1, -1, 10, -1, -1, 1, 10);
    }

    @Test
    void layerNormOfAConstantIsZero() {
        float[] result = new SmallProgram()
                .parameter("ln.weight", new float[] {1, 1}, 2)
                .input(new float[] {7, 7}, 1, 2)
                .run(scope -> new LayerNorm(scope, "ln.weight", 2).apply(scope.input(-1, 2)));
        assertThat(result).containsExactly(0, 0);
    }

    @Test
    void rmsNormDividesByTheRootMeanSquareThenScales() {
        float[] result = new SmallProgram()
                .parameter("norm.weight", new float[] {1, 2}, 2)
                .input(new float[] {1, 7, -3, -3}, 2, 2)
                .run(scope -> new RmsNorm(scope, "norm.weight", 2, RmsNorm.MACHINE_EPSILON).apply(scope.input(-1, 2)));
        // Root mean squares: 5 and 3.
        assertThat(result).usingComparatorWithPrecision(TOLERANCE).containsExactly(0.2f, 2.8f, -1, -2);
    }

    @Test
    void machineEpsilonIsThatOfFloat32() {
        assertThat(RmsNorm.MACHINE_EPSILON).isEqualTo((float) Math.pow(2, -23));
    }
}
