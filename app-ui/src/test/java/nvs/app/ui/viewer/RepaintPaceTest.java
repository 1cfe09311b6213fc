package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RepaintPaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final RepaintPace pace = new RepaintPace();

    @Test
    void ofSixtyRefreshesThirtyThreeArePainted() {
        assertThat(painted(60)).isBetween(32L, 34L);
    }

    @Test
    void ofTwentyRefreshesAllArePainted() {
        assertThat(painted(20)).isEqualTo(20);
    }

    @Test
    void aLongPauseIsNotMadeUpFor() {
        assertThat(pace.isDue(0)).isTrue();
        assertThat(pace.isDue(10 * SECOND)).isTrue();
        assertThat(pace.isDue(10 * SECOND + 1)).isTrue();
        assertThat(pace.isDue(10 * SECOND + 2)).isFalse();
    }

    private long painted(int refreshesASecond) {
        return LongStream.range(0, refreshesASecond)
                .filter(refresh -> pace.isDue(refresh * SECOND / refreshesASecond))
                .count();
    }
}
