package nvs.renderer.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PremultipliedTest {

    @Test
    void opaqueColoursStayAndTransparentOnesBecomeNothing() {
        assertThat(Premultiplied.fromStraight(0xff1234ab)).isEqualTo(0xff1234ab);
        assertThat(Premultiplied.toStraight(0xff1234ab)).isEqualTo(0xff1234ab);
        assertThat(Premultiplied.fromStraight(0x00ffffff)).isZero();
        assertThat(Premultiplied.toStraight(0)).isZero();
    }

    @Test
    void halfTransparentColoursAreHalved() {
        assertThat(Premultiplied.fromStraight(0x80ff4000)).isEqualTo(0x80802000);
        assertThat(Premultiplied.toStraight(0x80802000)).isEqualTo(0x80ff4000);
    }

    @Test
    void thereAndBackLosesNoMoreThanRoundingAtThatAlpha() {
        for (int alpha = 1; alpha < 256; alpha++) {
            for (int level = 0; level < 256; level += 5) {
                int back = Premultiplied.toStraight(Premultiplied.fromStraight(alpha << 24 | level << 8));
                assertThat(back >>> 24).isEqualTo(alpha);
                assertThat(back >> 8 & 0xff).isCloseTo(level, within(1 + 128 / alpha));
            }
        }
    }

    @Test
    void componentsAreScaledByAlpha() {
        assertThat(Premultiplied.components(0x33ff0080))
                .containsExactly(new float[] {0.2f, 0, 0.2f * 128 / 255, 0.2f}, within(1e-6f));
    }
}
