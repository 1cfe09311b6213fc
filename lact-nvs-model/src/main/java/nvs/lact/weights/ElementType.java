package nvs.lact.weights;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Locale;

/** How a weight is stored. In memory all of them are float32. */
public enum ElementType {
    /** IEEE single precision. */
    F32(4),
    /** IEEE half precision. */
    F16(2),
    /** The upper half of a single. */
    BF16(2);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /**
     * The type of that name, in any case.
     *
     * @throws IllegalArgumentException with the word if there is none
     */
    public static ElementType ofWord(String word) {
        for (ElementType type : values()) {
            if (type.name().equals(word.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException("number format must be F32, F16 or BF16: " + word);
    }

    /** Moves all remaining numbers of {@code source} (in its own byte order) to {@code target}; both positions advance. */
    void decode(ByteBuffer source, FloatBuffer target) {
        switch (this) {
            case F32 -> target.put(source.asFloatBuffer());
            case F16 -> {
                ShortBuffer halves = source.asShortBuffer();
                while (halves.hasRemaining()) {
                    target.put(HalfPrecision.fromHalf(halves.get()));
                }
            }
            case BF16 -> {
                ShortBuffer brains = source.asShortBuffer();
                while (brains.hasRemaining()) {
                    target.put(HalfPrecision.fromBrain(brains.get()));
                }
            }
            default -> throw new AssertionError(this);
        }
        source.position(source.limit());
    }

    /** Moves all remaining numbers of {@code source} to {@code target}, rounded to this type; both positions advance. */
    void encode(FloatBuffer source, ByteBuffer target) {
        switch (this) {
            case F32 -> {
                int bytesWritten = source.remaining() * bytes;
                target.asFloatBuffer().put(source);
                target.position(target.position() + bytesWritten);
            }
            case F16 -> {
                while (source.hasRemaining()) {
                    target.putShort(HalfPrecision.toHalf(source.get()));
                }
            }
            case BF16 -> {
                while (source.hasRemaining()) {
                    target.putShort(HalfPrecision.toBrain(source.get()));
                }
            }
            default -> throw new AssertionError(this);
        }
    }

    /** Whether a finite number stays finite when stored so. */
    boolean holds(float value) {
        return switch (this) {
            case F32 -> Float.isFinite(value);
            case F16 -> Float.isFinite(HalfPrecision.fromHalf(HalfPrecision.toHalf(value)));
            case BF16 -> Float.isFinite(HalfPrecision.fromBrain(HalfPrecision.toBrain(value)));
        };
    }
}
