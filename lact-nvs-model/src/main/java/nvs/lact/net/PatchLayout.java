package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
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
     * Puts the patches of an image together.
     *
     * @param patches {@code [t, 3p²]}
     */
    public RgbImage image(float[] patches) {
        requireWholeImages(patches, 1);
        return image(patches, 0);
    }

    /**
     * Puts the patches of several images together.
     *
     * @param patches {@code [v·t, 3p²]}
     * @param count v
     */
    public List<RgbImage> images(float[] patches, int count) {
        requireWholeImages(patches, count);
        List<RgbImage> images = new ArrayList<>();
        for (int image = 0; image < count; image++) {
            images.add(image(patches, image * pixels() * RgbImage.CHANNELS));
        }
        return images;
    }

    private void requireWholeImages(float[] patches, int count) {
        long numbers = (long) count * pixels() * RgbImage.CHANNELS;
        if (patches.length != numbers) {
            throw new IllegalArgumentException(
                    "patches of " + count + " times " + size + " are " + numbers + " numbers: " + patches.length);
        }
    }

    private RgbImage image(float[] patches, int begin) {
        int channels = RgbImage.CHANNELS;
        float[] rgb = new float[Math.multiplyExact(pixels(), channels)];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int from = begin + pixelIndex(x, y) * channels;
                System.arraycopy(patches, from, rgb, (y * size.width() + x) * channels, channels);
            }
        }
        return new RgbImage(size.width(), size.height(), rgb);
    }
}
