package nvs.app.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;

/**
 * The native copy of a frame that FFmpeg reads: opaque BGRA bytes, row by row from the top, reused from frame to frame. It may be
 * larger than the frame; the last column and row are then repeated.
 */
final class BgraFrame {

    static final int BYTES_PER_PIXEL = 4;

    private static final int OPAQUE = 0xff000000;

    private final ImageSize frameSize;
    private final ImageSize size;
    private final ByteBuffer bytes;
    private final int[] row;

    private BgraFrame(ImageSize frameSize, ImageSize size) {
        this.frameSize = frameSize;
        this.size = size;
        // As little-endian integers, bytes B G R A are 0xAARRGGBB, the packing of our images.
        this.bytes = ByteBuffer.allocateDirect(Math.multiplyExact(size.width() * BYTES_PER_PIXEL, size.height()))
                .order(ByteOrder.LITTLE_ENDIAN);
        this.row = new int[size.width()];
    }

    /** For frames of one size. */
    static BgraFrame of(ImageSize frameSize) {
        return new BgraFrame(frameSize, frameSize);
    }

    /** For frames of one size, padded to even sides: video stores one colour for two by two pixels. */
    static BgraFrame withEvenSides(ImageSize frameSize) {
        return new BgraFrame(
                frameSize, new ImageSize(roundUpToEven(frameSize.width()), roundUpToEven(frameSize.height())));
    }

    private static int roundUpToEven(int side) {
        return side + side % 2;
    }

    /** With the padding. */
    ImageSize size() {
        return size;
    }

    int bytesPerRow() {
        return size.width() * BYTES_PER_PIXEL;
    }

    /**
     * Copies a frame. The buffer is valid until the next call.
     *
     * @throws IllegalArgumentException if the frame has another size than the first
     */
    ByteBuffer fill(ArgbImage frame) {
        if (!frame.size().equals(frameSize)) {
            throw new IllegalArgumentException("all frames must be of " + frameSize + ": " + frame.size());
        }
        IntBuffer pixels = bytes.asIntBuffer();
        for (int y = 0; y < size.height(); y++) {
            int source = Math.min(y, frameSize.height() - 1) * frameSize.width();
            for (int x = 0; x < row.length; x++) {
                row[x] = frame.argb()[source + Math.min(x, frameSize.width() - 1)] | OPAQUE;
            }
            pixels.put(row);
        }
        return bytes.rewind();
    }
}
