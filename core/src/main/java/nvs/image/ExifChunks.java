package nvs.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds EXIF in files that are a row of chunks, stepping over all others. */
final class ExifChunks {
    /** What stands before EXIF in a JPEG, and often does in a WebP, where it does not belong. */
    static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_CHECKSUM = 4;
    /** RIFF, length, WEBP. */
    private static final int WEBP_HEADER = 12;

    private static final int WEBP_EXIF = 0x45584946;
    /** The orientation stands near the start of a block; a claimed length may be anything. */
    private static final int MAX_LENGTH = 1 << 16;

    private ExifChunks() {}

    static ExifOrientation ofPng(Path path) throws IOException {
        return find(path, PNG_SIGNATURE, data -> {
            long length = Integer.toUnsignedLong(data.readInt());
            return new Chunk(data.readInt() == PNG_EXIF, length, length + PNG_CHECKSUM);
        });
    }

    static ExifOrientation ofWebp(Path path) throws IOException {
        return find(path, WEBP_HEADER, data -> {
            boolean exif = data.readInt() == WEBP_EXIF;
            long length = Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
            return new Chunk(exif, length, length + length % 2);
        });
    }

    /** The orientation in a block of EXIF, with its name or without. */
    static ExifOrientation ofNamed(byte[] block) {
        boolean named = block.length >= NAME.length && Arrays.equals(NAME, Arrays.copyOf(block, NAME.length));
        int start = named ? NAME.length : 0;
        return ExifTags.ofBlock(
                ByteBuffer.wrap(block, start, block.length - start).slice());
    }

    /**
     * A chunk's head.
     *
     * @param isExif whether it is the one
     * @param length bytes of content
     * @param step bytes to the next head
     */
    private record Chunk(boolean isExif, long length, long step) {}

    private interface HeadReader {
        Chunk read(DataInputStream data) throws IOException;
    }

    private static ExifOrientation find(Path path, int first, HeadReader heads) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            data.skipNBytes(first);
            Chunk chunk = heads.read(data);
            while (!chunk.isExif()) {
                data.skipNBytes(chunk.step());
                chunk = heads.read(data);
            }
            return ofNamed(data.readNBytes((int) Math.min(chunk.length(), MAX_LENGTH)));
        } catch (EOFException withoutExif) {
            return ExifOrientation.UPRIGHT;
        }
    }
}
