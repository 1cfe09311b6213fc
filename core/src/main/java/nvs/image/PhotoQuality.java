package nvs.image;

import java.util.Arrays;

/**
 * How well a photo was taken, as far as its small copy shows. Comparable between photos of one capture and one size.
 *
 * @param sharpness energy of differences between neighbouring pixels, per energy of differences between neighbouring pairs of pixels;
 *     does not depend on how much there is to see, and falls with blur. 0 if there is nothing to see.
 * @param wellExposed part of the picture, without pure white around a subject, that is neither nearly black nor nearly white
 */
public record PhotoQuality(double sharpness, double wellExposed) {
    private static final int WHITE = 0xffffff;
    private static final int DARKEST = 10;
    private static final int BRIGHTEST = 250;

    /** Differences below are noise of 8-bit levels. */
    private static final double FAINTEST = 2;

    /** Less than this of the usual sharpness is blur, not another subject. */
    private static final double BLURRED = 0.5;

    private static final double BADLY_EXPOSED = 0.3;

    /** The quality of an opaque picture. */
    public static PhotoQuality of(ArgbImage image) {
        double[] luma = luma(image);
        double fine = energy(luma, image.width(), image.height(), 1);
        double coarse = energy(luma, image.width(), image.height(), 2);
        return new PhotoQuality(coarse > 0 ? fine / coarse : 0, wellExposed(image, luma));
    }

    /** Whether another photo from nearby is likely to be better. */
    public boolean isPoor(double usualSharpness) {
        return sharpness < BLURRED * usualSharpness || wellExposed < BADLY_EXPOSED;
    }

    /** One number to choose by: both matter, and what is missing in one cannot be made up by the other. */
    public double score() {
        return sharpness * wellExposed;
    }

    private static double[] luma(ArgbImage image) {
        return Arrays.stream(image.argb())
                .mapToDouble(pixel -> 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255))
                .toArray();
    }

    /** Mean square of differences between neighbouring means of {@code width} pixels, along rows and columns. */
    private static double energy(double[] luma, int width, int height, int span) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                sum += x + 2 * span <= width ? square(luma, at, 1, span) : 0;
                sum += y + 2 * span <= height ? square(luma, at, width, span) : 0;
            }
        }
        return sum;
    }

    private static double square(double[] luma, int start, int stride, int span) {
        double difference = 0;
        for (int i = 0; i < span; i++) {
            difference += luma[start + (span + i) * stride] - luma[start + i * stride];
        }
        double mean = difference / span;
        return Math.abs(mean) < FAINTEST ? 0 : mean * mean;
    }

    private static double wellExposed(ArgbImage image, double[] luma) {
        int seen = 0;
        int good = 0;
        for (int i = 0; i < luma.length; i++) {
            if ((image.argb()[i] & WHITE) != WHITE) {
                seen++;
                good += luma[i] >= DARKEST && luma[i] <= BRIGHTEST ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) good / seen;
    }
}
