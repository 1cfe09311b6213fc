package nvs.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the orientation among tagged values, which EXIF keeps as TIFF does. Damage reads as {@link ExifOrientation#UPRIGHT}. */
final class ExifTags {
    private static final int HEADER_LENGTH = 8;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4d4d;
    private static final int MAGIC = 42;
    private static final int ENTRY_LENGTH = 12;
    /** In an entry, after tag, type and count. */
    private static final int VALUE_AT = 8;

    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private ExifTags() {}

    /** The orientation that a TIFF file gives its first picture. */
    static ExifOrientation ofTiff(Path path) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            return orientation((at, length) -> {
                ByteBuffer bytes = ByteBuffer.allocate(length);
                channel.position(at);
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes) < 0) {
                        throw new EOFException();
                    }
                }
                return bytes.flip();
            });
        }
    }

    /** The orientation in a block of EXIF, without what a format puts before it. */
    static ExifOrientation ofBlock(ByteBuffer block) {
        try {
            return orientation((at, length) -> {
                if (at + length > block.capacity()) {
                    throw new EOFException();
                }
                return block.slice((int) at, length);
            });
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be read", impossible);
        }
    }

    private interface Content {
        /** So many bytes from there on, or an EOFException. */
        ByteBuffer read(long at, int length) throws IOException;
    }

    private static ExifOrientation orientation(Content content) throws IOException {
        try {
            ByteBuffer header = content.read(0, HEADER_LENGTH);
            int order = header.getShort();
            if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
                return ExifOrientation.UPRIGHT;
            }
            header.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (header.getShort() != MAGIC) {
                return ExifOrientation.UPRIGHT;
            }
            return inDirectory(content, Integer.toUnsignedLong(header.getInt()), header.order());
        } catch (EOFException damaged) {
            return ExifOrientation.UPRIGHT;
        }
    }

    private static ExifOrientation inDirectory(Content content, long at, ByteOrder order) throws IOException {
        int count =
                Short.toUnsignedInt(content.read(at, Short.BYTES).order(order).getShort());
        for (int i = 0; i < count; i++) {
            ByteBuffer entry = content.read(at + Short.BYTES + (long) i * ENTRY_LENGTH, ENTRY_LENGTH)
                    .order(order);
            if (Short.toUnsignedInt(entry.getShort(0)) == ORIENTATION) {
                return switch (entry.getShort(Short.BYTES)) {
                    case SHORT -> ExifOrientation.ofValue(entry.getShort(VALUE_AT));
                    case LONG -> ExifOrientation.ofValue(entry.getInt(VALUE_AT));
                    default -> ExifOrientation.UPRIGHT;
                };
            }
        }
        return ExifOrientation.UPRIGHT;
    }
}
