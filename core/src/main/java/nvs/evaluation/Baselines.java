package nvs.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.image.RgbImage;
import nvs.synthesis.PosedImage;

/** Guesses that need no model, made from the input photos alone. */
final class Baselines {
    private final List<PosedImage> inputs;
    private final RgbImage mean;
    private final RgbImage white;

    /** All inputs have one size. */
    Baselines(List<PosedImage> inputs) {
        this.inputs = List.copyOf(inputs);
        this.mean = meanOf(inputs);
        float[] ones = new float[mean.rgb().length];
        Arrays.fill(ones, 1);
        this.white = new RgbImage(mean.width(), mean.height(), ones);
    }

    RgbImage meanOfInputs() {
        return mean;
    }

    RgbImage white() {
        return white;
    }

    RgbImage nearestInput(PinholeCamera camera) {
        PosedImage nearest = inputs.stream()
                .min(Comparator.comparingDouble(input -> input.camera().centre().distanceSquared(camera.centre())))
                .orElseThrow();
        return RgbImage.of(nearest.image());
    }

    private static RgbImage meanOf(List<PosedImage> inputs) {
        RgbImage first = RgbImage.of(inputs.get(0).image());
        double[] sum = new double[first.rgb().length];
        for (PosedImage input : inputs) {
            float[] rgb = RgbImage.of(input.image()).rgb();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += rgb[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / inputs.size());
        }
        return new RgbImage(first.width(), first.height(), mean);
    }
}
