package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowAttentionTest {
    private static final int WIDTH = 6;
    private static final int VIEWS = 2;
    private static final int TOKENS = 7;
    private static final LactConfig CONFIG = new LactConfig(WIDTH, 1, 3, 6, 1, 1);
    private static final LactConfig RELEASED = new LactConfig(768, 24, 64, 768, 2, 8);

    private final float[] x = random(VIEWS * TOKENS * WIDTH, 3);

    @Test
    void partsOfTheQueriesDoNotChangeTheResult() {
        float[] whole = attention(x, 1);
        assertThat(attention(x, 2)).usingComparatorWithPrecision(1e-6f).containsExactly(whole);
        assertThat(attention(x, 4)).usingComparatorWithPrecision(1e-6f).containsExactly(whole);
        assertThat(attention(x, 16)).usingComparatorWithPrecision(1e-6f).containsExactly(whole);
    }

    @Test
    void viewsDoNotSeeEachOther() {
        float[] changed = x.clone();
        changed[changed.length - 1] += 1;
        float[] before = attention(x, 1);
        float[] after = attention(changed, 1);
        int view = TOKENS * WIDTH;
        assertThat(Arrays.copyOf(after, view)).containsExactly(Arrays.copyOf(before, view));
        assertThat(Arrays.copyOfRange(after, view, view + WIDTH))
                .isNotEqualTo(Arrays.copyOfRange(before, view, view + WIDTH));
    }

    @Test
    void smallViewsAreTakenWhole() {
        assertThat(WindowAttention.parts(RELEASED, 4, 32 * 32)).isEqualTo(1);
    }

    @Test
    void scoresOfLargeViewsStaySmall() {
        // 12 heads and 128x128 tokens: 12 GiB of scores, in parts of 512 MiB or less.
        assertThat(WindowAttention.parts(RELEASED, 1, 128 * 128)).isEqualTo(32);
    }

    private static float[] attention(float[] tokens, int parts) {
        return new SmallProgram()
                .parameter("to_qkv.weight", random(3 * WIDTH * WIDTH, 1), WIDTH, 3 * WIDTH)
                .parameter("c_proj.weight", random(WIDTH * WIDTH, 2), WIDTH, WIDTH)
                .parameter("q_norm.weight", new float[] {1, 2, 3}, 3)
                .parameter("k_norm.weight", new float[] {2, 1, 1}, 3)
                .input(tokens, VIEWS, TOKENS, WIDTH)
                .run(scope -> new WindowAttention(scope, CONFIG).apply(scope.input(-1, -1, WIDTH), parts));
    }

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
