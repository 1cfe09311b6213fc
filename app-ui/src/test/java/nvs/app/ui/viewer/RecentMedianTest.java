package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentMedianTest {
    private final RecentMedian median = new RecentMedian();

    @Test
    void thereIsNoneAtFirst() {
        assertThat(median.seconds()).isNaN();
    }

    @Test
    void aSlowFirstFrameDoesNotCount() {
        median.add(Duration.ofSeconds(2));
        median.add(Duration.ofMillis(40));
        median.add(Duration.ofMillis(50));
        assertThat(median.seconds()).isEqualTo(0.05);
    }

    @Test
    void itFollowsALastingChange() {
        for (int i = 0; i < 100; i++) {
            median.add(Duration.ofMillis(10));
        }
        for (int i = 0; i < 15; i++) {
            median.add(Duration.ofMillis(30));
        }
        assertThat(median.seconds()).isEqualTo(0.03);
    }
}
