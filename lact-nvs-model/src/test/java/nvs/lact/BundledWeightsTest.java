package nvs.lact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.Similarity;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.lact.net.RandomScene;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.synthesis.Frame;
import nvs.synthesis.PosedImage;
import nvs.task.Progress;
import org.junit.jupiter.api.Test;

class BundledWeightsTest {

    @Test
    void everyBundledNetworkSeesNothingInPhotosOfNothing() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.bundled();
        assertThat(catalogue.names()).isNotEmpty();
        for (String name : catalogue.names()) {
            try (LactSynthesizer synthesizer = load(catalogue, name)) {
                ImageSize size = synthesizer.description().resolutions().get(0);
                RgbImage pixels = renderOfWhitePhotos(synthesizer, size);
                assertThat(pixels.size()).isEqualTo(size);
                assertThat(mean(pixels.rgb())).as("mean colour by %s", name).isBetween(0.9, 1.0);
            }
        }
    }

    private static LactSynthesizer load(WeightCatalogue catalogue, String name) throws Exception {
        try (WeightFile weights = catalogue.open(name)) {
            return LactSynthesizer.load(weights, new LactSettings(2, LactSettings.AUTOMATIC));
        }
    }

    private static RgbImage renderOfWhitePhotos(LactSynthesizer synthesizer, ImageSize size) {
        int[] white = new int[size.width() * size.height()];
        Arrays.fill(white, 0xffffffff);
        ArgbImage image = new ArgbImage(size.width(), size.height(), white);
        List<PosedImage> photos = IntStream.range(0, 8)
                .mapToObj(number -> new PosedImage(image, RandomScene.camera(number, size.width(), size.height())))
                .toList();
        try (var scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE);
                Frame frame = scene.render(RandomScene.camera(9, size.width(), size.height()))) {
            return frame.pixels();
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
