package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlphaBlendingTest {

    @Test
    void transparentBecomesWhiteAndOpaqueStays() {
        ArgbImage image = new ArgbImage(2, 1, new int[] {0x00123456, 0xff123456});

        assertThat(AlphaBlending.overWhite(image).argb()).containsExactly(0xffffffff, 0xff123456);
    }

    @Test
    void everyMixtureIsRoundedToTheNearestLevel() {
        for (int alpha = 0; alpha < 256; alpha++) {
            int opacity = alpha;
            int[] grays = IntStream.range(0, 256)
                    .map(level -> opacity << 24 | level * 0x010101)
                    .toArray();
            int[] blended =
                    AlphaBlending.overWhite(new ArgbImage(256, 1, grays)).argb();
            for (int level = 0; level < 256; level++) {
                long exact = Math.round((level * alpha + 255.0 * (255 - alpha)) / 255);
                assertThat(blended[level] & 0xff).isEqualTo((int) exact);
            }
        }
    }

    @Test
    void theSourceIsNotTouched() {
        ArgbImage image = new ArgbImage(1, 1, new int[] {0x40102030});

        AlphaBlending.overWhite(image);

        assertThat(image.argb()).containsExactly(0x40102030);
    }

    @Test
    void premultiplyingAndBackKeepsOpaqueColours() {
        int[] pixels = {0xff010203, 0xfffffefd};

        AlphaBlending.premultiply(pixels);
        AlphaBlending.unpremultiply(pixels);

        assertThat(pixels).containsExactly(0xff010203, 0xfffffefd);
    }
}
