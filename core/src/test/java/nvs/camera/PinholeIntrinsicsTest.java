package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PinholeIntrinsicsTest {

    @Test
    void aRightAngleNeedsAFocalLengthOfHalfTheHeight() {
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(640, 480, Math.PI / 2);

        assertThat(lens.focalYPixels()).isCloseTo(240, within(1e-9));
        assertThat(lens.focalXPixels()).isEqualTo(lens.focalYPixels());
        assertThat(lens.centreXPixels()).isEqualTo(320);
        assertThat(lens.centreYPixels()).isEqualTo(240);
    }

    @Test
    void theFieldOfViewComesBack() {
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(300, 100, 0.7);

        assertThat(lens.verticalFovRadians()).isCloseTo(0.7, within(1e-12));
        assertThat(Math.tan(lens.horizontalFovRadians() / 2)).isCloseTo(3 * Math.tan(0.35), within(1e-12));
    }

    @Test
    void scalingKeepsTheFieldOfViewOfBothAxes() {
        PinholeIntrinsics lens = new PinholeIntrinsics(400, 300, 310, 290, 190, 160);

        PinholeIntrinsics scaled = lens.scaledTo(100, 150);

        assertThat(scaled).isEqualTo(new PinholeIntrinsics(100, 150, 77.5, 145, 47.5, 80));
        assertThat(scaled.verticalFovRadians()).isCloseTo(lens.verticalFovRadians(), within(1e-12));
        assertThat(scaled.horizontalFovRadians()).isCloseTo(lens.horizontalFovRadians(), within(1e-12));
    }

    @Test
    void impossibleLensesAreRefusedWithTheirValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinholeIntrinsics(0, 10, 1, 1, 0, 0))
                .withMessageContaining("0x10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinholeIntrinsics(10, 10, -3, 1, 0, 0))
                .withMessageContaining("focalXPixels")
                .withMessageContaining("-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinholeIntrinsics(10, 10, 1, Double.POSITIVE_INFINITY, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PinholeIntrinsics(10, 10, 1, 1, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PinholeIntrinsics.ofVerticalFov(10, 10, Math.PI));
    }
}
