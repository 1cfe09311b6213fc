package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfPrecisionTest {

    @ParameterizedTest
    @CsvSource({
        "0x0000, 0.0",
        "0x8000, -0.0",
        "0x3c00, 1.0",
        "0xc000, -2.0",
        "0x3555, 0.333251953125",
        "0x7bff, 65504.0",
        "0x0400, 0x1p-14",
        "0x0001, 0x1p-24",
        "0x03ff, 0x1.ff8p-15",
        "0x8001, -0x1p-24",
        "0x7c00, Infinity",
        "0xfc00, -Infinity"
    })
    void halfBitsMeanWhatTheStandardSays(String bits, String value) {
        short half = (short) (int) Integer.decode(bits);
        assertThat(HalfPrecision.fromHalf(half)).isEqualTo(Float.parseFloat(value));
        assertThat(HalfPrecision.toHalf(Float.parseFloat(value))).isEqualTo(half);
    }

    @Test
    void everyHalfSurvivesTheWayThroughFloat32() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float wide = HalfPrecision.fromHalf((short) bits);
            short back = HalfPrecision.toHalf(wide);
            if (Float.isNaN(wide)) {
                assertThat(HalfPrecision.fromHalf(back)).isNaN();
            } else {
                assertThat(back).as("bits %x", bits).isEqualTo((short) bits);
            }
        }
    }

    @Test
    void everyBrainFloatSurvivesTheWayThroughFloat32() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float wide = HalfPrecision.fromBrain((short) bits);
            short back = HalfPrecision.toBrain(wide);
            if (Float.isNaN(wide)) {
                assertThat(HalfPrecision.fromBrain(back)).isNaN();
            } else {
                assertThat(back).as("bits %x", bits).isEqualTo((short) bits);
            }
        }
    }

    @Test
    void halvesAreNotANumberExactlyWhereTheStandardSays() {
        int count = 0;
        for (int bits = 0; bits < 1 << 16; bits++) {
            count += Float.isNaN(HalfPrecision.fromHalf((short) bits)) ? 1 : 0;
        }
        assertThat(count).isEqualTo(2 * 1023);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7f80_0001, 0xff80_0001, 0x7fc0_0000, 0x7fff_ffff})
    void notANumberStaysSo(int bits) {
        float nan = Float.intBitsToFloat(bits);
        assertThat(HalfPrecision.fromHalf(HalfPrecision.toHalf(nan))).isNaN();
        assertThat(HalfPrecision.fromBrain(HalfPrecision.toBrain(nan))).isNaN();
    }

    @Test
    void halfRoundsToNearestWithTiesToEven() {
        assertThat(halved(1 + 0x1p-11f)).isEqualTo(1f);
        assertThat(halved(1 + 0x3p-11f)).isEqualTo(1 + 0x1p-9f);
        assertThat(halved(1 + 0x1.001p-11f)).isEqualTo(1 + 0x1p-10f);
        assertThat(halved(65519f)).isEqualTo(65504f);
        assertThat(halved(65520f)).isInfinite();
        assertThat(halved(0x1p-25f)).isZero();
        assertThat(halved(0x3p-25f)).isEqualTo(0x1p-23f);
        assertThat(halved(Math.nextUp(0x1p-25f))).isEqualTo(0x1p-24f);
    }

    @Test
    void brainRoundsToNearestWithTiesToEven() {
        assertThat(brained(1 + 0x1p-8f)).isEqualTo(1f);
        assertThat(brained(1 + 0x3p-8f)).isEqualTo(1 + 0x1p-6f);
        assertThat(brained(Float.MAX_VALUE)).isInfinite();
        assertThat(brained(-0x1p-133f)).isEqualTo(-0x1p-133f);
    }

    @Test
    void noNeighbourIsNearerThanTheRoundedNumber() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20_000; trial++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Math.abs(value) < 65504) {
                short bits = HalfPrecision.toHalf(value);
                ToDoubleFunction<Integer> error =
                        half -> Math.abs((double) HalfPrecision.fromHalf((short) (int) half) - value);
                assertThat(error.applyAsDouble((int) bits))
                        .as("%s", value)
                        .isLessThanOrEqualTo(error.applyAsDouble(bits + 1))
                        .isLessThanOrEqualTo(error.applyAsDouble(Math.max(bits & 0x7fff, 1) - 1 | bits & 0x8000));
            }
        }
    }

    private static float halved(float value) {
        return HalfPrecision.fromHalf(HalfPrecision.toHalf(value));
    }

    private static float brained(float value) {
        return HalfPrecision.fromBrain(HalfPrecision.toBrain(value));
    }
}
