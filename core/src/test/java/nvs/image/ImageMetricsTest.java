package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageMetricsTest {

    @Test
    void aTenthEverywhereIsTwentyDecibels() {
        assertThat(ImageMetrics.psnr(filled(7, 5, 0.5f), filled(7, 5, 0.6f))).isCloseTo(20, within(1e-5));
    }

    @Test
    void oneWrongNumberOfAHundredIsTwentyDecibelsToo() {
        RgbImage black = filled(20, 5, 0);
        RgbImage spot = filled(20, 5, 0);
        Arrays.fill(spot.rgb(), 0, 3, 1);

        assertThat(ImageMetrics.psnr(black, spot)).isCloseTo(20, within(1e-9));
    }

    @Test
    void equalPicturesAreInfinitelyGood() {
        assertThat(ImageMetrics.psnr(filled(3, 3, 0.2f), filled(3, 3, 0.2f))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void equalPicturesHaveSimilarityOne() throws Exception {
        assertThat(ImageMetrics.ssim(noise(), noise())).isCloseTo(1, within(1e-12));
    }

    @Test
    void constantPicturesCompareByTheirMeansAlone() {
        double luminance = (2 * 0.25 * 0.75 + 1e-4) / (0.25 * 0.25 + 0.75 * 0.75 + 1e-4);

        assertThat(ImageMetrics.ssim(filled(13, 17, 0.25f), filled(13, 17, 0.75f)))
                .isCloseTo(luminance, within(1e-9));
    }

    @Test
    void similarityIsSymmetricAndFallsWithTheDifference() throws Exception {
        RgbImage image = noise();
        RgbImage near = mixed(image, 0.9f);
        RgbImage far = mixed(image, 0.5f);

        assertThat(ImageMetrics.ssim(image, near)).isCloseTo(ImageMetrics.ssim(near, image), within(1e-12));
        assertThat(ImageMetrics.ssim(image, near)).isGreaterThan(ImageMetrics.ssim(image, far));
    }

    /** scikit-image 0.26: gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1, channel_axis=2. */
    @Test
    void similarityEqualsScikitImage() throws Exception {
        RgbImage image = noise();

        assertThat(ImageMetrics.ssim(image, mirrored(image))).isCloseTo(0.07997997554609239, within(1e-6));
        assertThat(ImageMetrics.ssim(image, mixed(image, 0.7f))).isCloseTo(0.9296312055516905, within(1e-6));
    }

    @Test
    void picturesOfDifferentSizesCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageMetrics.psnr(filled(2, 3, 0), filled(3, 2, 0)))
                .withMessageContaining("2x3");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageMetrics.ssim(filled(20, 12, 0), filled(12, 20, 0)));
    }

    @Test
    void picturesSmallerThanTheWindowHaveNoSimilarity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageMetrics.ssim(filled(10, 40, 0), filled(10, 40, 0)))
                .withMessageContaining("at least 11");
    }

    private static RgbImage noise() throws Exception {
        Path file = Path.of(ImageMetricsTest.class
                .getResource("resize/rgb_37x23_to_61x50.png")
                .toURI());
        return RgbImage.of(ImageFiles.read(file));
    }

    /** Towards 1/3 gray. */
    private static RgbImage mixed(RgbImage image, float part) {
        float[] rgb = new float[image.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = part * image.rgb()[i] + (1 - part) / 3;
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    private static RgbImage mirrored(RgbImage image) {
        float[] rgb = new float[image.rgb().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[(y * image.width() + x) * 3 + c] = image.value(image.width() - 1 - x, y, c);
                }
            }
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    private static RgbImage filled(int width, int height, float value) {
        float[] rgb = new float[width * height * 3];
        Arrays.fill(rgb, value);
        return new RgbImage(width, height, rgb);
    }
}
