package nvs.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageReader;

/** WebP by TwelveMonkeys: lossless ones exactly, lossy ones nearly. */
final class WebpCodec implements ImageCodec {
    /** A lossless WebP of one colour has 38 bytes, whatever its size: this lets two million pixels of it pass. */
    private static final int MAX_PIXELS_PER_BYTE = 1 << 16;

    private static final byte[] EXTENDED = "VP8X".getBytes(StandardCharsets.US_ASCII);
    /** RIFF, length and WEBP stand before the first chunk's name; its length and flags follow. */
    private static final int CHUNK_AT = 12;

    private static final int FLAGS_AT = 20;
    private static final int HAS_PROFILE = 0x20;
    private static final int IS_ANIMATED = 0x02;

    @Override
    public ArgbImage read(Path path) throws IOException {
        return ImageReaders.read(ImageReaders.webp(), open(path), reader -> {
            size(path, reader);
            StringBuilder unread = new StringBuilder();
            reader.addIIOReadWarningListener((source, warning) -> unread.append(warning));
            ArgbImage image = RasterPixels.of(reader.read(0));
            // Chunks that nobody knows may be ignored; anything else would be a hole in the picture, or in its alpha.
            if (!unread.isEmpty() && !unread.toString().startsWith("Ignoring")) {
                throw new IOException(unread.toString());
            }
            return image;
        });
    }

    @Override
    public ImageSize readSize(Path path) throws IOException {
        return ImageReaders.read(ImageReaders.webp(), open(path), reader -> size(path, reader));
    }

    @Override
    public ExifOrientation orientation(Path path) throws IOException {
        return ExifChunks.ofWebp(path);
    }

    private static ImageSize size(Path path, ImageReader reader) throws IOException {
        return ImageCodec.checked(path, reader.getWidth(0), reader.getHeight(0), MAX_PIXELS_PER_BYTE);
    }

    /** The file without the flag that announces a colour profile, which the reader would apply. */
    private static InputStream open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            byte[] head = in.readNBytes(FLAGS_AT + 1);
            if (isExtended(head)) {
                if ((head[FLAGS_AT] & IS_ANIMATED) != 0) {
                    throw new IOException("it is an animation");
                }
                head[FLAGS_AT] &= ~HAS_PROFILE;
            }
            return new SequenceInputStream(new ByteArrayInputStream(head), in);
        } catch (IOException unread) {
            in.close();
            throw unread;
        }
    }

    private static boolean isExtended(byte[] head) {
        return head.length > FLAGS_AT
                && Arrays.equals(head, CHUNK_AT, CHUNK_AT + EXTENDED.length, EXTENDED, 0, EXTENDED.length);
    }
}
