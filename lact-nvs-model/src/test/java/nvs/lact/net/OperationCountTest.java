package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class OperationCountTest {
    /** Two fast-weight heads of 2, six hidden numbers each; a patch is one pixel. */
    private static final LactConfig SMALL = new LactConfig(4, 2, 2, 2, 3, 1);

    private static final int VIEWS = 3;
    private static final int TOKENS = 5;
    private static final int READ = VIEWS * TOKENS;

    private final OperationCount count = new OperationCount(SMALL, TOKENS);

    @Test
    void productMultipliesAndAddsEachTerm() {
        assertThat(OperationCount.product(2, 3, 4)).isEqualTo(48);
    }

    @Test
    void partsAreAsComputedByHand() {
        assertThat(count.embed(READ)).isEqualTo(2 * 15 * 12 * 4);
        assertThat(count.windowAttention()).isEqualTo(480 + 160 + 200 + 200);
        assertThat(count.gradients(READ)).isEqualTo(960 + 720 + 6 * 720);
        assertThat(count.update()).isEqualTo(3 * 2 * 5 * (48 + 16 + 48));
        assertThat(count.answer(READ)).isEqualTo(480 + 3 * 720 + 480);
        assertThat(count.mlp(READ)).isEqualTo(1920 + 1920);
        assertThat(count.decode(READ)).isEqualTo(2 * 15 * 4 * 3);
    }

    @Test
    void readingLeavesTheLastLayersAnswerOut() {
        assertThat(count.reconstruct(VIEWS)).isEqualTo(1440 + 2 * (3 * 1040 + 6000 + 3360) + (3120 + 3840));
    }

    @Test
    void everyFurtherUpdateOrthogonalisesInEveryLayer() {
        assertThat(count.reconstruct(VIEWS, 1)).isEqualTo(count.reconstruct(VIEWS));
        assertThat(count.reconstruct(VIEWS, 4)).isEqualTo(count.reconstruct(VIEWS) + 2 * 3 * 3360);
    }

    @Test
    void renderingNeverLearns() {
        assertThat(count.render()).isEqualTo(480 + 2 * (1040 + 1040 + 1280) + 120);
    }

    @Test
    void largeNumbersDoNotOverflow() {
        OperationCount million = new OperationCount(new LactConfig(768, 24, 64, 768, 4, 8), 256);
        assertThat((double) million.reconstruct(4096))
                .isGreaterThan(Integer.MAX_VALUE)
                .isCloseTo(4096.0 / 1024 * million.reconstruct(1024), Percentage.withPercentage(1));
    }

    @Test
    void viewHasATokenAtLeast() {
        assertThatThrownBy(() -> new OperationCount(SMALL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProgramsHoldTheProductsThatAreCounted() {
        long read =
                ExecutedProducts.of(scope -> new PatchEmbedding(scope, SMALL).apply(scope.input(VIEWS, TOKENS, 12)));
        assertThat(count.embed(READ)).isEqualTo(read);
        assertThat(VIEWS * count.windowAttention())
                .isEqualTo(ExecutedProducts.of(scope -> new Block(scope, SMALL).attend(tokens(scope), 1)));
        assertThat(count.gradients(READ))
                .isEqualTo(ExecutedProducts.of(
                        scope -> new Block(scope, SMALL).gradients(tokens(scope), FastNetwork.input(scope, SMALL))));
        assertThat(count.update())
                .isEqualTo(ExecutedProducts.of(scope -> new Block(scope, SMALL)
                        .step(FastNetwork.input(scope, SMALL), FastNetwork.input(scope, SMALL))));
        assertThat(count.answer(READ) + count.mlp(READ))
                .isEqualTo(ExecutedProducts.of(
                        scope -> new Block(scope, SMALL).answer(tokens(scope), FastNetwork.input(scope, SMALL))));
        assertThat(count.decode(READ))
                .isEqualTo(ExecutedProducts.of(scope -> new PatchDecoder(scope, SMALL).apply(tokens(scope))));
    }

    private static Operand<TFloat32> tokens(GraphScope scope) {
        return scope.input(VIEWS, TOKENS, SMALL.width());
    }
}
