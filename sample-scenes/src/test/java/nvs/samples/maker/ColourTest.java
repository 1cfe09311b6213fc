package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void everyGreyOfAScreenSurvivesTheWayToLinearLightAndBack() {
        for (int level = 0; level < 256; level++) {
            int grey = level * 0x010101;
            assertThat(Colour.ofSrgb(grey).toSrgb()).isEqualTo(grey);
        }
    }

    @Test
    void channelsKeepTheirPlaces() {
        Colour colour = Colour.ofSrgb(0xff8000);

        assertThat(colour.red()).isEqualTo(1);
        assertThat(colour.green()).isCloseTo(0.2159, within(1e-4));
        assertThat(colour.blue()).isZero();
    }

    @Test
    void tooMuchLightIsWhite() {
        assertThat(new Colour(7, 7, 7).toSrgb()).isEqualTo(0xffffff);
    }

    @Test
    void coloursAreNearIfAllChannelsAre() {
        Colour grey = new Colour(0.5, 0.5, 0.5);

        assertThat(grey.isNear(new Colour(0.52, 0.48, 0.5), 0.03)).isTrue();
        assertThat(grey.isNear(new Colour(0.5, 0.5, 0.54), 0.03)).isFalse();
    }

    @Test
    void mixingGoesFromTheOneToTheOther() {
        Colour red = new Colour(1, 0, 0);
        Colour blue = new Colour(0, 0, 1);

        assertThat(red.mix(blue, 0)).isEqualTo(red);
        assertThat(red.mix(blue, 1)).isEqualTo(blue);
        assertThat(red.mix(blue, 0.25)).isEqualTo(new Colour(0.75, 0, 0.25));
    }
}
