package nvs.app.video;

import java.io.IOException;
import java.util.Arrays;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;

/** Frames of one colour, whose look after encoding is known. */
final class SolidFrames {
    static final int RED = 0xffc83020;
    static final int GREEN = 0xff30a040;
    static final int BLUE = 0xff2040c8;

    private SolidFrames() {}

    static ArgbImage solid(ImageSize size, int argb) {
        int[] pixels = new int[size.width() * size.height()];
        Arrays.fill(pixels, argb);
        return new ArgbImage(size.width(), size.height(), pixels);
    }

    static void writeAll(FrameSink sink, ImageSize size, int... colours) throws IOException {
        for (int colour : colours) {
            sink.write(solid(size, colour));
        }
    }

    /** The largest difference of red, green and blue, in levels. */
    static int distance(int argb, int otherArgb) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((argb >> shift & 0xff) - (otherArgb >> shift & 0xff)));
        }
        return largest;
    }
}
