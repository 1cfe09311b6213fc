package nvs.app.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameFilter;
import org.bytedeco.javacv.Frame;

/**
 * Reduces each frame to the 256 colours that suit it best (FFmpeg's palettegen and paletteuse). A palette a frame is nearer to the
 * original than one for all frames, is no larger in a file, and needs no frame but the current one in memory. Error diffusion
 * leaves flat backgrounds flat, where an ordered pattern would draw a grid.
 */
final class PaletteFilter implements AutoCloseable {

    private static final int COLOURS = 256;
    private static final int BITS_PER_INDEX = 8;
    private static final String GRAPH = "split[picture][sample];"
            + "[sample]palettegen=stats_mode=single:reserve_transparent=0[palette];"
            + "[picture][palette]paletteuse=new=1:dither=floyd_steinberg,format=bgra";

    private final FFmpegFrameFilter filter;
    private final BgraFrame pixels;

    PaletteFilter(ImageSize size) throws FFmpegFrameFilter.Exception {
        pixels = BgraFrame.of(size);
        filter = new FFmpegFrameFilter(GRAPH, size.width(), size.height());
        filter.setPixelFormat(avutil.AV_PIX_FMT_BGRA);
        filter.start();
    }

    /** Feeds a frame; reduced frames come out of {@link #next}, possibly later. */
    void put(ArgbImage frame) throws FFmpegFrameFilter.Exception {
        ByteBuffer bytes = pixels.fill(frame);
        filter.pushImage(
                0,
                frame.width(),
                frame.height(),
                Frame.DEPTH_UBYTE,
                BgraFrame.BYTES_PER_PIXEL,
                pixels.bytesPerRow(),
                avutil.AV_PIX_FMT_BGRA,
                bytes);
    }

    /** Says that no frame follows, so that {@link #next} hands out the rest. */
    void end() throws FFmpegFrameFilter.Exception {
        filter.push(null);
    }

    /** The next reduced frame, if one is ready: eight bits a pixel and its palette. */
    Optional<BufferedImage> next() throws FFmpegFrameFilter.Exception {
        Frame reduced = filter.pullImage();
        return reduced == null ? Optional.empty() : Optional.of(toIndexed(reduced));
    }

    private static BufferedImage toIndexed(Frame reduced) {
        int width = reduced.imageWidth;
        int height = reduced.imageHeight;
        int rowLength = reduced.imageStride / BgraFrame.BYTES_PER_PIXEL;
        IntBuffer argb =
                ((ByteBuffer) reduced.image[0]).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        Map<Integer, Integer> indexOfColour = new HashMap<>();
        int[] indices = new int[width * height];
        for (int i = 0; i < indices.length; i++) {
            int colour = argb.get(i / width * rowLength + i % width);
            Integer index = indexOfColour.putIfAbsent(colour, indexOfColour.size());
            indices[i] = index == null ? indexOfColour.size() - 1 : index;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colourModel(indexOfColour));
        image.getRaster().setPixels(0, 0, width, height, indices);
        return image;
    }

    private static IndexColorModel colourModel(Map<Integer, Integer> indexOfColour) {
        int[] palette = new int[COLOURS];
        indexOfColour.forEach((colour, index) -> palette[index] = colour);
        return new IndexColorModel(BITS_PER_INDEX, COLOURS, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    @Override
    public void close() throws FFmpegFrameFilter.Exception {
        filter.release();
    }
}
