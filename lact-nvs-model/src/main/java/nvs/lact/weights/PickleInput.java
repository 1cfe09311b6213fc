package nvs.lact.weights;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The operands of pickle instructions, read from bytes. Nothing is read or reserved beyond the end: a length that lies is an
 * {@link IllegalArgumentException}.
 */
final class PickleInput {
    private static final int MAX_LINE_BYTES = 1000;
    private static final int MAX_NUMBER_BYTES = 1000;

    private final ByteBuffer bytes;

    PickleInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes read so far. */
    int position() {
        return bytes.position();
    }

    int unsignedByte() {
        return Byte.toUnsignedInt(need(1).get());
    }

    int unsignedShort() {
        return Short.toUnsignedInt(need(2).getShort());
    }

    int signedInt() {
        return need(4).getInt();
    }

    long unsignedInt() {
        return Integer.toUnsignedLong(signedInt());
    }

    /** An unsigned 64-bit length; one of 2^63 or more comes out negative and is refused by whoever uses it. */
    long longLength() {
        return need(8).getLong();
    }

    double bigEndianDouble() {
        return Double.longBitsToDouble(Long.reverseBytes(need(8).getLong()));
    }

    byte[] bytes(long length) {
        ByteBuffer source = need(length);
        byte[] result = new byte[(int) length];
        source.get(result);
        return result;
    }

    /** A whole number in two's complement, little-endian, of any width: a Long if it fits. */
    Object number(long length) {
        require(length >= 0 && length <= MAX_NUMBER_BYTES, "a whole number of " + length + " bytes");
        byte[] bigEndian = bytes(length);
        for (int i = 0; i < bigEndian.length / 2; i++) {
            byte swapped = bigEndian[i];
            bigEndian[i] = bigEndian[bigEndian.length - 1 - i];
            bigEndian[bigEndian.length - 1 - i] = swapped;
        }
        BigInteger value = bigEndian.length == 0 ? BigInteger.ZERO : new BigInteger(bigEndian);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** UTF-8 text of so many bytes. */
    String text(long length) {
        try {
            ByteBuffer encoded = ByteBuffer.wrap(bytes(length));
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text is not UTF-8", e);
        }
    }

    /** Text up to the next line feed, which is skipped. */
    String line() {
        int length = 0;
        while (need(length + 1).get(bytes.position() + length) != '\n') {
            length++;
            require(length <= MAX_LINE_BYTES, "a name of more than " + MAX_LINE_BYTES + " bytes");
        }
        String line = text(length);
        unsignedByte();
        return line;
    }

    private ByteBuffer need(long count) {
        require(count >= 0 && count <= bytes.remaining(), "the file ends in the middle of an instruction");
        return bytes;
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }
}
