package nvs.scene.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A binary file of little-endian numbers, written from front to back. */
final class LittleEndianOutput implements AutoCloseable {
    private final OutputStream out;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private LittleEndianOutput(OutputStream out) {
        this.out = out;
    }

    static LittleEndianOutput create(Path file) throws IOException {
        return new LittleEndianOutput(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    LittleEndianOutput uint8(int value) throws IOException {
        out.write(value);
        return this;
    }

    LittleEndianOutput int32(int value) throws IOException {
        return flush(number.clear().putInt(value));
    }

    LittleEndianOutput int64(long value) throws IOException {
        return flush(number.clear().putLong(value));
    }

    LittleEndianOutput float32(float value) throws IOException {
        return flush(number.clear().putFloat(value));
    }

    LittleEndianOutput float64(double... values) throws IOException {
        for (double value : values) {
            flush(number.clear().putDouble(value));
        }
        return this;
    }

    /** UTF-8, without an end. */
    LittleEndianOutput text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Red, green and blue. */
    LittleEndianOutput rgb(int rgb) throws IOException {
        return uint8(rgb >> 16 & 0xff).uint8(rgb >> 8 & 0xff).uint8(rgb & 0xff);
    }

    private LittleEndianOutput flush(ByteBuffer filled) throws IOException {
        out.write(filled.array(), 0, filled.position());
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
