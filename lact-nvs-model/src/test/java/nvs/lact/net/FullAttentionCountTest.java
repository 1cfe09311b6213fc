package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class FullAttentionCountTest {
    private static final LactConfig SMALL = new LactConfig(4, 2, 2, 2, 3, 1);
    private static final int VIEWS = 3;
    private static final int TOKENS = 5;
    private static final int READ = VIEWS * TOKENS;

    private final FullAttentionCount count = new FullAttentionCount(SMALL, TOKENS);

    @Test
    void partsAreAsComputedByHand() {
        assertThat(count.keysAndValues(READ)).isEqualTo(2 * 15 * 4 * 8);
        assertThat(count.answer(READ, READ)).isEqualTo(2 * 480 + 2 * 15 * 4 * 15 + 2 * 15 * 15 * 4);
        assertThat(count.answer(TOKENS, READ)).isEqualTo(2 * 160 + 600 + 600);
    }

    @Test
    void readingLeavesTheLastLayersAnswerOut() {
        assertThat(count.reconstruct(VIEWS)).isEqualTo(1440 + 2 * (3 * 1040 + 960) + (960 + 2 * 1800 + 3840));
    }

    @Test
    void renderingGrowsWithThePhotos() {
        assertThat(count.render(VIEWS)).isEqualTo(480 + 2 * (1040 + 1520 + 1280) + 120);
        assertThat(count.render(2 * VIEWS) - count.render(VIEWS)).isEqualTo(2 * 1200);
    }

    @Test
    void readingGrowsWithTheSquareOfManyPhotos() {
        assertThat((double) count.reconstruct(200_000) / count.reconstruct(100_000))
                .isBetween(3.99, 4.0);
    }

    @Test
    void viewHasATokenAtLeast() {
        assertThatThrownBy(() -> new FullAttentionCount(SMALL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProgramsHoldTheProductsThatAreCounted() {
        assertThat(count.keysAndValues(READ))
                .isEqualTo(ExecutedProducts.of(scope -> block(scope).keysAndValues(tokens(scope))));
        assertThat(count.answer(READ, READ) + new OperationCount(SMALL, TOKENS).mlp(READ))
                .isEqualTo(ExecutedProducts.of(
                        scope -> block(scope).answer(tokens(scope), heads(scope), heads(scope), 1)));
    }

    private static FullAttentionBlock block(GraphScope scope) {
        return new FullAttentionBlock(scope, SMALL);
    }

    private static Operand<TFloat32> tokens(GraphScope scope) {
        return scope.input(VIEWS, TOKENS, SMALL.width());
    }

    private static Operand<TFloat32> heads(GraphScope scope) {
        return scope.input(SMALL.attentionHeads(), READ, SMALL.attentionHeadWidth());
    }
}
