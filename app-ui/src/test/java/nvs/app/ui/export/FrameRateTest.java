package nvs.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FrameRateTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Offset<Double> TINY = Offset.offset(1e-9);

    private final FrameRate rate = new FrameRate();

    @Test
    void nothingIsKnownBeforeTheSecondFrame() {
        assertThat(rate.secondsFor(10)).isEmpty();
        rate.done(5, 3 * SECOND);
        assertThat(rate.secondsFor(10)).isEmpty();
        rate.done(6, 5 * SECOND);
        assertThat(rate.secondsFor(10).orElseThrow()).isCloseTo(20, TINY);
    }

    @Test
    void ofTheFirstFramesAllCountTheSame() {
        rate.done(0, 0);
        rate.done(1, SECOND);
        rate.done(2, 4 * SECOND);
        assertThat(rate.secondsFor(1).orElseThrow()).isCloseTo(2, TINY);
    }

    @Test
    void oneSlowFrameDoesNotMakeItJump() {
        for (int i = 0; i <= 50; i++) {
            rate.done(i, i * SECOND);
        }
        rate.done(51, 61 * SECOND);
        assertThat(rate.secondsFor(1).orElseThrow()).isCloseTo(2, TINY);
    }

    @Test
    void aBreakDoesNotCount() {
        rate.done(0, 0);
        rate.done(1, SECOND);
        rate.rest();
        rate.done(1, 100 * SECOND);
        rate.done(2, 101 * SECOND);
        assertThat(rate.secondsFor(1).orElseThrow()).isCloseTo(1, TINY);
    }

    @Test
    void theTimeLeftIsSaidNoFinerThanItIsKnown() {
        assertThat(TimeLeft.text(2)).isEqualTo("a few seconds left");
        assertThat(TimeLeft.text(22)).isEqualTo("about 25 s left");
        assertThat(TimeLeft.text(58)).isEqualTo("about 1 min left");
        assertThat(TimeLeft.text(130)).isEqualTo("about 2 min left");
        assertThat(TimeLeft.text(9000)).isEqualTo("about 2.5 h left");
    }
}
