package nvs.image;

/**
 * How far two pictures are apart, on colours of 0..1.
 */
public final class ImageMetrics {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;

    private ImageMetrics() {}

    /**
     * Peak signal-to-noise ratio in decibels, over all numbers of the pictures; infinite if they are equal.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static double psnr(RgbImage one, RgbImage other) {
        requireSameSize(one, other);
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            double difference = one.rgb()[i] - other.rgb()[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(one.rgb().length / sum);
    }

    /**
     * Structural similarity (Wang et al. 2004): Gaussian window of 11 pixels with sigma 1.5, K1 = 0.01, K2 = 0.03, population
     * variances, computed for each channel where the window fits into the picture, and averaged. That is scikit-image with
     * {@code gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1}, whose mean leaves out the same border.
     *
     * @return 1 for equal pictures
     * @throws IllegalArgumentException if the sizes differ, or a side is below 11 pixels
     */
    public static double ssim(RgbImage one, RgbImage other) {
        requireSameSize(one, other);
        if (Math.min(one.width(), one.height()) < WINDOW) {
            throw new IllegalArgumentException("SSIM needs pictures of at least " + WINDOW + " pixels: " + one.size());
        }
        double sum = 0;
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
            sum += ssim(plane(one, channel), plane(other, channel));
        }
        return sum / RgbImage.CHANNELS;
    }

    private static double ssim(Plane x, Plane y) {
        Plane meanX = x.blurred();
        Plane meanY = y.blurred();
        Plane meanXX = x.times(x).blurred();
        Plane meanYY = y.times(y).blurred();
        Plane meanXY = x.times(y).blurred();
        double sum = 0;
        for (int i = 0; i < meanX.values.length; i++) {
            double mx = meanX.values[i];
            double my = meanY.values[i];
            double varianceX = meanXX.values[i] - mx * mx;
            double varianceY = meanYY.values[i] - my * my;
            double covariance = meanXY.values[i] - mx * my;
            sum += (2 * mx * my + C1)
                    * (2 * covariance + C2)
                    / ((mx * mx + my * my + C1) * (varianceX + varianceY + C2));
        }
        return sum / meanX.values.length;
    }

    private static Plane plane(RgbImage image, int channel) {
        double[] values = new double[image.width() * image.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.rgb()[RgbImage.CHANNELS * i + channel];
        }
        return new Plane(image.width(), image.height(), values);
    }

    private static void requireSameSize(RgbImage one, RgbImage other) {
        if (!one.size().equals(other.size())) {
            throw new IllegalArgumentException("sizes differ: " + one.size() + " and " + other.size());
        }
    }

    /** One channel, {@code [height, width]}. */
    private record Plane(int width, int height, double[] values) {
        private static final double[] KERNEL = gaussian();

        Plane times(Plane other) {
            double[] products = new double[values.length];
            for (int i = 0; i < products.length; i++) {
                products[i] = values[i] * other.values[i];
            }
            return new Plane(width, height, products);
        }

        /** Weighted means wherever the whole window fits: smaller by 10 both ways. */
        Plane blurred() {
            return blurredAlongRows().transposed().blurredAlongRows().transposed();
        }

        private Plane blurredAlongRows() {
            int newWidth = width - WINDOW + 1;
            double[] means = new double[newWidth * height];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < newWidth; x++) {
                    double sum = 0;
                    for (int k = 0; k < WINDOW; k++) {
                        sum += KERNEL[k] * values[y * width + x + k];
                    }
                    means[y * newWidth + x] = sum;
                }
            }
            return new Plane(newWidth, height, means);
        }

        private Plane transposed() {
            double[] turned = new double[values.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    turned[x * height + y] = values[y * width + x];
                }
            }
            return new Plane(height, width, turned);
        }

        private static double[] gaussian() {
            double[] weights = new double[WINDOW];
            double sum = 0;
            for (int k = 0; k < WINDOW; k++) {
                double offset = k - WINDOW / 2;
                weights[k] = Math.exp(-offset * offset / (2 * SIGMA * SIGMA));
                sum += weights[k];
            }
            for (int k = 0; k < WINDOW; k++) {
                weights[k] /= sum;
            }
            return weights;
        }
    }
}
