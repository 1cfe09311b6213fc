package nvs.evaluation;

import java.util.Collection;
import nvs.image.ImageMetrics;
import nvs.image.RgbImage;

/**
 * How near an image is to the truth.
 *
 * @param psnrDecibels peak signal-to-noise ratio over the whole image
 * @param ssim structural similarity, 1 for equal images
 */
public record Score(double psnrDecibels, double ssim) {

    /** Compares two images of one size. */
    public static Score of(RgbImage image, RgbImage truth) {
        return new Score(ImageMetrics.psnr(image, truth), ImageMetrics.ssim(image, truth));
    }

    /** Means of both numbers, as the field reports them: measured for each view, then averaged. */
    public static Score mean(Collection<Score> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores to average");
        }
        double psnr = scores.stream().mapToDouble(Score::psnrDecibels).average().orElseThrow();
        double ssim = scores.stream().mapToDouble(Score::ssim).average().orElseThrow();
        return new Score(psnr, ssim);
    }
}
