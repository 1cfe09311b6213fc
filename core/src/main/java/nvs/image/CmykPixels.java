package nvs.image;

import java.awt.image.Raster;
import java.io.IOException;

/**
 * Turns ink on paper into RGB the plain way, without a profile: each colour is what its own ink and black leave of white,
 * {@code (255 - C) (255 - K) / 255}, as Pillow does it.
 */
final class CmykPixels {
    static final int CHANNELS = 4;

    private static final int MAX = 255;

    private CmykPixels() {}

    /**
     * The levels of a JPEG, which by Adobe's convention count paper, not ink.
     *
     * @param ycck whether the first three are luma and chroma of the inks instead
     */
    static ArgbImage ofJpeg(Raster raster, boolean ycck) throws IOException {
        return of(raster, ycck ? CmykPixels::packYcck : CmykPixels::packPaper);
    }

    /** Levels that count ink, of 8 bits or of 16. */
    static ArgbImage ofInk(Raster raster) throws IOException {
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
        return of(raster, (row, at) -> {
            for (int i = at; i < at + CHANNELS; i++) {
                row[i] = MAX - (row[i] >> shift);
            }
            return packPaper(row, at);
        });
    }

    private interface Packing {
        int pack(int[] row, int at);
    }

    private static ArgbImage of(Raster raster, Packing packing) throws IOException {
        if (raster.getNumBands() != CHANNELS) {
            throw new IOException("it has " + raster.getNumBands() + " channels where CMYK has " + CHANNELS);
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        int[] argb = new int[width * height];
        int[] row = new int[width * CHANNELS];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = packing.pack(row, x * CHANNELS);
            }
        }
        return new ArgbImage(width, height, argb);
    }

    private static int packPaper(int[] row, int at) {
        int black = row[at + 3];
        return MAX << 24
                | AlphaBlending.divideByMax(row[at] * black) << 16
                | AlphaBlending.divideByMax(row[at + 1] * black) << 8
                | AlphaBlending.divideByMax(row[at + 2] * black);
    }

    private static int packYcck(int[] row, int at) {
        int luma = row[at];
        int blueness = row[at + 1] - 128;
        int redness = row[at + 2] - 128;
        row[at] = MAX - level(luma + 1.402 * redness);
        row[at + 1] = MAX - level(luma - 0.34414 * blueness - 0.71414 * redness);
        row[at + 2] = MAX - level(luma + 1.772 * blueness);
        return packPaper(row, at);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(MAX, Math.round(value)));
    }
}
