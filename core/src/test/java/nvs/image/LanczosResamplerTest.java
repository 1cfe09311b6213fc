package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanczosResamplerTest {

    @Test
    void aConstantPictureStaysConstantAtEverySize() {
        ArgbImage gray = filled(13, 9, 0xff5a8c03);

        for (int width = 1; width < 40; width += 6) {
            ArgbImage resized = LanczosResampler.resize(gray, new ImageSize(width, 41 - width));
            assertThat(resized.argb()).containsOnly(0xff5a8c03).hasSize(width * (41 - width));
        }
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        ArgbImage image = filled(4, 4, 0x12345678);

        assertThat(LanczosResampler.resize(image, ImageSize.square(4))).isSameAs(image);
    }

    @Test
    void mirroredInputGivesMirroredOutput() {
        int[] ramp = {0xff000000, 0xff0a0a0a, 0xffff0000, 0xff00ff00, 0xff808080, 0xff0000ff, 0xff123456};
        int[] mirrored = reversed(ramp);

        int[] one = LanczosResampler.resize(new ArgbImage(7, 1, ramp), new ImageSize(3, 1))
                .argb();
        int[] other = LanczosResampler.resize(new ArgbImage(7, 1, mirrored), new ImageSize(3, 1))
                .argb();

        assertThat(other).isEqualTo(reversed(one));
    }

    @Test
    void halvingARampTakesTheMiddleOfPairs() {
        int[] ramp = new int[32];
        Arrays.setAll(ramp, i -> 0xff000000 | 8 * i);

        int[] halved = LanczosResampler.resize(new ArgbImage(32, 1, ramp), new ImageSize(16, 1))
                .argb();

        // Away from the edges a symmetric filter keeps a straight line: level 8 * (2i + 0.5).
        for (int i = 3; i < 13; i++) {
            assertThat(halved[i] & 0xff).isEqualTo(16 * i + 4);
        }
    }

    @Test
    void coloursBehindTransparencyDoNotBleed() {
        int[] pixels = new int[16];
        Arrays.fill(pixels, 0, 8, 0x00ff0000);
        Arrays.fill(pixels, 8, 16, 0xff0000ff);

        int[] resized = LanczosResampler.resize(new ArgbImage(16, 1, pixels), new ImageSize(4, 1))
                .argb();

        assertThat(Arrays.stream(resized).map(pixel -> pixel >> 16 & 0xff)).containsOnly(0);
        assertThat(resized[3]).isEqualTo(0xff0000ff);
    }

    @ParameterizedTest(name = "{0} to {1} equals Pillow's result")
    @CsvSource({
        "rgb_37x23,11x8",
        "rgb_37x23,61x50",
        "rgb_37x23,37x9",
        "rgb_37x23,12x23",
        "rgb_37x23,2x1",
        "rgb_37x23,50x6",
        "rgba_29x31,8x10",
        "rgba_29x31,40x45",
        "rgba_29x31,29x30",
        "rgba_29x31,3x3"
    })
    void equalsPillow(String source, String target) throws Exception {
        ArgbImage expected = ImageFiles.read(fixture(source + "_to_" + target));

        ArgbImage resized = LanczosResampler.resize(ImageFiles.read(fixture(source)), ImageSize.parse(target));

        assertThat(resized.argb()).isEqualTo(expected.argb());
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(LanczosResamplerTest.class
                .getResource("resize/" + name + ".png")
                .toURI());
    }

    private static ArgbImage filled(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new ArgbImage(width, height, pixels);
    }

    private static int[] reversed(int[] values) {
        int[] reversed = new int[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }
}
