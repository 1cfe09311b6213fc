package nvs.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void logarithmicAxisHasRoomForAllValuesAndRoundTicks() {
        assertTicks(Axis.logarithmic("s", List.of(0.13, 4.0)), 0.1, 0.2, 0.5, 1, 2, 5);
        assertTicks(Axis.logarithmic("s", List.of(20.0, 200.0)), 20, 50, 100, 200);
        assertTicks(Axis.logarithmic("s", List.of(3.0)), 2, 5);
        assertTicks(Axis.logarithmic("s", List.of(1.0, 1.0)), 1, 2);
    }

    @Test
    void straightAxisBeginsAtZero() {
        assertTicks(Axis.fromZero("%", List.of(43.0, 12.0)), 0, 10, 20, 30, 40, 50);
        assertTicks(Axis.fromZero("%", List.of(1.2)), 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2);
        assertTicks(Axis.fromZero("%", List.of(0.0)), 0, 0.2);
    }

    @Test
    void ticksAtValuesStandInOrderAndOnce() {
        assertTicks(Axis.atValues("photos", List.of(16.0, 8.0, 16.0, 40.0)), 8, 16, 40);
    }

    @Test
    void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
        Axis axis = Axis.atValues("photos", List.of(4.0, 64.0));
        assertThat(axis.place(4)).isZero();
        assertThat(axis.place(16)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.place(64)).isEqualTo(1);
    }

    @Test
    void numbersAreWrittenWithoutNoise() {
        assertThat(Axis.label(65536)).isEqualTo("65536");
        assertThat(Axis.label(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Axis.label(0)).isEqualTo("0");
        assertThat(Axis.label(0.002)).isEqualTo("0.002");
    }

    @Test
    void whatHasNoLogarithmIsRefused() {
        assertThatThrownBy(() -> Axis.logarithmic("s", List.of(0.0, 1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.atValues("s", List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertTicks(Axis axis, double... expected) {
        assertThat(axis.ticks()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(axis.ticks().get(i)).isCloseTo(expected[i], within(1e-9));
        }
    }
}
