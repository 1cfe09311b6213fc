package nvs.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;

/** Takes the stored levels out of a decoded picture, past every colour conversion. */
final class RasterPixels {
    private static final int OPAQUE = 0xff;

    private RasterPixels() {}

    static ArgbImage of(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        if (!(image.getColorModel() instanceof ComponentColorModel model)) {
            // Palettes and packed pixels are sRGB by definition, so there is nothing to convert.
            return new ArgbImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        }
        requireSupported(model);
        Raster raster = image.getRaster();
        if (model.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return CmykPixels.ofInk(raster);
        }
        int bands = raster.getNumBands();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
        int[] argb = new int[width * height];
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pack(row, x * bands, bands, shift);
            }
        }
        if (model.isAlphaPremultiplied()) {
            AlphaBlending.unpremultiply(argb);
        }
        return new ArgbImage(width, height, argb);
    }

    private static void requireSupported(ColorModel model) throws IOException {
        int space = model.getColorSpace().getType();
        if (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB && space != ColorSpace.TYPE_CMYK) {
            throw new IOException("its colours are neither gray nor RGB nor CMYK");
        }
        if (model.getTransferType() != DataBuffer.TYPE_BYTE && model.getTransferType() != DataBuffer.TYPE_USHORT) {
            throw new IOException("its channels are neither of 8 nor of 16 bits");
        }
    }

    /** Bands are gray, gray and alpha, RGB, or RGB and alpha. */
    private static int pack(int[] samples, int at, int bands, int shift) {
        boolean gray = bands < 3;
        int red = samples[at] >> shift;
        int green = gray ? red : samples[at + 1] >> shift;
        int blue = gray ? red : samples[at + 2] >> shift;
        int alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : OPAQUE;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
