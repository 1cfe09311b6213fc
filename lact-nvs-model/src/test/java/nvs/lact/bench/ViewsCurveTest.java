package nvs.lact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsCurveTest {

    @Test
    void exponentIsThatOfThePower() {
        assertThat(curve(1).exponent()).isCloseTo(1, within(1e-9));
        assertThat(curve(1.7).exponent()).isCloseTo(1.7, within(1e-9));
    }

    @Test
    void aFixedCostMakesTheExponentSmaller() {
        ViewsCurve curve = new ViewsCurve(List.of(point(8, 8 + 10), point(16, 16 + 10), point(32, 32 + 10)));
        assertThat(curve.exponent()).isBetween(0.5, 0.9);
    }

    @Test
    void onePointIsNoCurve() {
        assertThatThrownBy(() -> new ViewsCurve(List.of(point(8, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsAreAFactorOfTwoApartAndEndWhereWanted() {
        assertThat(Curves.doubling(8, 16)).containsExactly(8, 16);
        assertThat(Curves.doubling(8, 40)).containsExactly(8, 16, 32, 40);
        assertThatThrownBy(() -> Curves.doubling(8, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve goes from 8 views to 16 at least, not to 15");
    }

    private static ViewsCurve curve(double power) {
        return new ViewsCurve(List.of(8, 16, 64, 100).stream()
                .map(views -> point(views, 0.3 * Math.pow(views, power)))
                .toList());
    }

    private static ViewsCurve.Point point(int views, double seconds) {
        return new ViewsCurve.Point(views, new Measurement(new Times(List.of(seconds)), 1, 1));
    }
}
