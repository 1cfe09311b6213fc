package nvs.lact.net;

import nvs.image.ImageSize;
import nvs.image.RgbImage;

/**
 * How an image is cut into square patches: tokens run row by row, and the numbers of a token by row in the patch, column in the patch,
 * channel.
 *
 * @param size of the image, a multiple of the patch size on both sides
 * @param patchSize p
 */
public record PatchLayout(ImageSize size, int patchSize) {

    public PatchLayout {
        if (size.width() % patchSize != 0 || size.height() % patchSize != 0) {
            throw new IllegalArgumentException(
                    "image size must be a multiple of " + patchSize + " on both sides: " + size);
        }
    }

    /** t, patches of the image. */
    public int tokens() {
        return (size.width() / patchSize) * (size.height() / patchSize);
    }

    /** Pixels of the image. */
    public int pixels() {
        return size.width() * size.height();
    }

    /** Where a pixel (column x, row y) stands among all pixels in the order of tokens. */
    public int pixelIndex(int x, int y) {
        int token = y / patchSize * (size.width() / patchSize) + x / patchSize;
        return (token * patchSize + y % patchSize) * patchSize + x % patchSize;
    }

    /**
     * Puts patches together.
     *
     * @param patches {@code [t, 3p²]}
     */
    public RgbImage image(float[] patches) {
        int channels = RgbImage.CHANNELS;
        float[] rgb = new float[Math.multiplyExact(pixels(), channels)];
        if (patches.length != rgb.length) {
            throw new IllegalArgumentException(
                    "patches of " + size + " are " + rgb.length + " numbers: " + patches.length);
        }
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                System.arraycopy(
                        patches, pixelIndex(x, y) * channels, rgb, (y * size.width() + x) * channels, channels);
            }
        }
        return new RgbImage(size.width(), size.height(), rgb);
    }
}
