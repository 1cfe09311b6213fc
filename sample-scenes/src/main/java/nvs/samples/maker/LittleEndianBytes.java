package nvs.samples.maker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.joml.Vector3dc;

/** Numbers in a row, the lowest byte of each first. Not thread-safe. */
final class LittleEndianBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LittleEndianBytes int8(int value) {
        bytes.write(value);
        return this;
    }

    LittleEndianBytes int32(int value) {
        return add(buffer(Integer.BYTES).putInt(value));
    }

    LittleEndianBytes int64(long value) {
        return add(buffer(Long.BYTES).putLong(value));
    }

    LittleEndianBytes float64(double value) {
        return add(buffer(Double.BYTES).putDouble(value));
    }

    LittleEndianBytes float64(Vector3dc values) {
        return float64(values.x()).float64(values.y()).float64(values.z());
    }

    /** A text that ends with a zero byte. */
    LittleEndianBytes text(String value) {
        bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return int8(0);
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private LittleEndianBytes add(ByteBuffer number) {
        bytes.writeBytes(number.array());
        return this;
    }
}
