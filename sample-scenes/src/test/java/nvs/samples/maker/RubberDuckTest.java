package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScenes;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import org.junit.jupiter.api.Test;

class RubberDuckTest {

    @Test
    void theWholeDuckFillsEveryPicture() throws Exception {
        for (CaptureView view :
                CaptureFormats.open(new SampleScenes().open("rubber-duck")).views()) {
            ArgbImage image = ImageFiles.read(view.imagePath());
            int side = image.width();
            for (int i = 0; i < side; i++) {
                assertThat(image.pixel(i, 0)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(i, side - 1)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(0, i)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(side - 1, i)).isEqualTo(RayTracer.BACKGROUND);
            }
            double rows = covered(side, y -> IntStream.range(0, side).anyMatch(x -> image.pixel(x, y) >>> 24 >= 64));
            double columns = covered(side, x -> IntStream.range(0, side).anyMatch(y -> image.pixel(x, y) >>> 24 >= 64));
            assertThat(Math.max(rows, columns)).as(view.name()).isBetween(0.55, 0.95);
        }
    }

    private static double covered(int side, IntPredicate line) {
        return IntStream.range(0, side).filter(line).count() / (double) side;
    }

    @Test
    void theDuckFitsTheRangeOfTheBundledNetwork() {
        assertThat(RubberDuck.model().boundingRadius()).isLessThan(1);
        assertThat(BundledScenes.rubberDuck().cameras())
                .allSatisfy(camera -> assertThat(camera.centre().length()).isBetween(1.7, 3.2));
    }
}
