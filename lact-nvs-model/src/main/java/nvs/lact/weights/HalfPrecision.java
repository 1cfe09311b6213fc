package nvs.lact.weights;

/**
 * The two 16-bit floats that weights are stored in, to and from float32. Narrowing rounds to nearest, ties to even; what is too large
 * becomes infinite; every NaN stays a NaN. {@code Float.float16ToFloat} would need Java 20.
 */
final class HalfPrecision {
    private static final int FLOAT_ABS_MASK = 0x7fff_ffff;
    private static final int FLOAT_INFINITY = 0x7f80_0000;

    private static final int HALF_SIGN = 0x8000;
    private static final int HALF_INFINITY = 0x7c00;
    private static final int HALF_QUIET_NAN = 0x7e00;
    private static final int HALF_MANTISSA_MASK = 0x3ff;
    /** Mantissa bits of a float32 that binary16 does not have. */
    private static final int HALF_DROPPED_BITS = 13;
    /** Difference of the exponent biases, 127 - 15. */
    private static final int HALF_REBIAS = 112;
    /** Smallest normal binary16, 2^-14, as float32 bits. */
    private static final int HALF_MIN_NORMAL = 0x3880_0000;

    private static final float HALF_SUBNORMAL_UNIT = 0x1p-24f;

    private HalfPrecision() {}

    /** IEEE binary16 bits to float32, exact. */
    static float fromHalf(short bits) {
        int sign = (bits & HALF_SIGN) << 16;
        int exponent = (bits & HALF_INFINITY) >>> 10;
        int mantissa = bits & HALF_MANTISSA_MASK;
        if (exponent == 0) {
            float magnitude = mantissa * HALF_SUBNORMAL_UNIT;
            return sign == 0 ? magnitude : -magnitude;
        }
        int wide = exponent == 31 ? FLOAT_INFINITY : (exponent + HALF_REBIAS) << 23;
        return Float.intBitsToFloat(sign | wide | mantissa << HALF_DROPPED_BITS);
    }

    /** Float32 to the nearest IEEE binary16. */
    static short toHalf(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & HALF_SIGN;
        int abs = bits & FLOAT_ABS_MASK;
        if (abs > FLOAT_INFINITY) {
            return (short) (sign | HALF_QUIET_NAN);
        }
        if (abs < HALF_MIN_NORMAL) {
            // A power of two scales exactly, so rint rounds the true value once.
            return (short) (sign | (int) Math.rint(Math.abs((double) value) / HALF_SUBNORMAL_UNIT));
        }
        int rounded = roundBits(abs, HALF_DROPPED_BITS) - (HALF_REBIAS << 10);
        return (short) (sign | Math.min(rounded, HALF_INFINITY));
    }

    /** Bfloat16 bits to float32, exact. */
    static float fromBrain(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    /** Float32 to the nearest bfloat16. */
    static short toBrain(float value) {
        int bits = Float.floatToRawIntBits(value);
        if ((bits & FLOAT_ABS_MASK) > FLOAT_INFINITY) {
            // The low bits that make it a NaN may be the ones dropped: set one that stays.
            return (short) (bits >>> 16 | 0x40);
        }
        int sign = bits & ~FLOAT_ABS_MASK;
        return (short) (sign >>> 16 | roundBits(bits & FLOAT_ABS_MASK, 16));
    }

    /** Drops low bits, rounding to nearest, ties to even; a carry moves into the exponent, as it should. */
    private static int roundBits(int abs, int dropped) {
        int halfUlpBelow = (1 << dropped - 1) - 1;
        int odd = abs >>> dropped & 1;
        return abs + halfUlpBelow + odd >>> dropped;
    }
}
