package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ArgbImageTest {

    @Test
    void pixelsRunRowByRow() {
        ArgbImage image = new ArgbImage(3, 2, new int[] {0, 1, 2, 3, 4, 5});

        assertThat(image.pixel(2, 0)).isEqualTo(2);
        assertThat(image.pixel(0, 1)).isEqualTo(3);
        assertThat(image.size()).isEqualTo(new ImageSize(3, 2));
    }

    @Test
    void onePixelBelowFullAlphaMakesAnImageTransparent() {
        assertThat(new ArgbImage(2, 1, new int[] {0xff000000, 0xffffffff}).isOpaque())
                .isTrue();
        assertThat(new ArgbImage(2, 1, new int[] {0xff000000, 0xfeffffff}).isOpaque())
                .isFalse();
    }

    @Test
    void aWrongNumberOfPixelsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArgbImage(3, 2, new int[5]))
                .withMessageContaining("3x2")
                .withMessageContaining("5");
        assertThatIllegalArgumentException().isThrownBy(() -> new ArgbImage(0, 2, new int[0]));
    }
}
