package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RgbImageTest {

    @Test
    void everyLevelSurvivesTheWayToFloatsAndBack() {
        int[] levels = IntStream.range(0, 256)
                .map(i -> 0xff000000 | i << 16 | 255 - i << 8 | i / 2)
                .toArray();
        ArgbImage image = new ArgbImage(256, 1, levels);

        assertThat(RgbImage.of(image).toArgb().argb()).isEqualTo(levels);
    }

    @Test
    void channelsAreRedGreenBlue() {
        RgbImage image = RgbImage.of(new ArgbImage(2, 1, new int[] {0, 0xffff8000}));

        assertThat(image.value(1, 0, 0)).isEqualTo(1f);
        assertThat(image.value(1, 0, 1)).isEqualTo(128 / 255f);
        assertThat(image.value(1, 0, 2)).isZero();
    }

    @Test
    void valuesOutsideTheRangeAreClampedAndNanIsBlack() {
        RgbImage image = new RgbImage(1, 1, new float[] {-0.5f, 1.5f, Float.NaN});

        assertThat(image.toArgb().argb()).containsExactly(0xff00ff00);
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RgbImage(2, 2, new float[4]))
                .withMessageContaining("2x2");
    }
}
