package nvs.lact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void medianIsTheOneInTheMiddleWhateverTheOrder() {
        assertThat(new Times(List.of(5.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Times(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void spreadGoesFromTheFastestToTheSlowest() {
        Times times = new Times(List.of(5.0, 1.0, 2.0, 3.0, 4.0));
        assertThat(times.min()).isEqualTo(1);
        assertThat(times.max()).isEqualTo(5);
        assertThat(times.quantile(0.25)).isCloseTo(2, within(1e-12));
        assertThat(times.quantile(0.9)).isCloseTo(4.6, within(1e-12));
    }

    @Test
    void somethingMustHaveBeenTimed() {
        assertThatThrownBy(() -> new Times(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
