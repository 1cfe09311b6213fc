package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

    @Test
    void oneNumberIsASquare() {
        assertThat(ImageSize.parse("256")).isEqualTo(ImageSize.square(256));
    }

    @Test
    void twoNumbersAreWidthAndHeight() {
        assertThat(ImageSize.parse(" 640X480 ")).isEqualTo(new ImageSize(640, 480));
    }

    @Test
    void whatIsPrintedCanBeRead() {
        ImageSize size = new ImageSize(3, 7);

        assertThat(ImageSize.parse(size.toString())).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "12x", "1x2x3", "a", "1.5", "0", "-4", "5x0", "99999999999"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageSize.parse(text));
    }
}
