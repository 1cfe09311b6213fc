package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageCropTest {
    /** Pixel (x, y) is 5 y + x. */
    private static final ArgbImage NUMBERED =
            new ArgbImage(5, 4, IntStream.range(0, 20).toArray());

    @Test
    void aRectangleIsCutOut() {
        ArgbImage cut = ImageCrop.of(NUMBERED, 3, 1, new ImageSize(2, 3));

        assertThat(cut.argb()).containsExactly(8, 9, 13, 14, 18, 19);
    }

    @Test
    void theWholePictureIsACropToo() {
        assertThat(ImageCrop.of(NUMBERED, 0, 0, NUMBERED.size()).argb()).isEqualTo(NUMBERED.argb());
    }

    @Test
    void aRectangleThatLeavesThePictureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageCrop.of(NUMBERED, 4, 0, ImageSize.square(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageCrop.of(NUMBERED, 0, -1, ImageSize.square(2)));
    }
}
