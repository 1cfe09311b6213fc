package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {
    /** Rows 1 2 3 and 4 5 6. */
    private static final ArgbImage STORED = new ArgbImage(3, 2, new int[] {1, 2, 3, 4, 5, 6});

    @ParameterizedTest(name = "{0} shows {2}")
    @CsvSource({
        "1,UPRIGHT,123 456",
        "2,MIRRORED,321 654",
        "3,HALF_TURN,654 321",
        "4,FLIPPED,456 123",
        "5,TRANSPOSED,14 25 36",
        "6,QUARTER_TURN_RIGHT,41 52 63",
        "7,TRANSVERSED,63 52 41",
        "8,QUARTER_TURN_LEFT,36 25 14"
    })
    void everyValueOfExifTurnsThePictureItsWay(int value, ExifOrientation orientation, String rows) {
        ArgbImage seen = orientation.apply(STORED);

        assertThat(ExifOrientation.ofValue(value)).isEqualTo(orientation);
        assertThat(seen.argb())
                .containsExactly(
                        rows.replace(" ", "").chars().map(digit -> digit - '0').toArray());
        assertThat(seen.width()).isEqualTo(rows.indexOf(' '));
    }

    @ParameterizedTest
    @EnumSource(ExifOrientation.class)
    void theSizeTurnsLikeThePicture(ExifOrientation orientation) {
        assertThat(orientation.apply(STORED.size()))
                .isEqualTo(orientation.apply(STORED).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, -1, 65535, 4294967297L})
    void anyOtherValueIsUpright(long value) {
        assertThat(ExifOrientation.ofValue(value)).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @Test
    void anUprightPictureIsNotCopied() {
        assertThat(ExifOrientation.UPRIGHT.apply(STORED)).isSameAs(STORED);
    }
}
