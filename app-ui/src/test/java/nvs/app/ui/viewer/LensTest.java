package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LensTest {
    private static final double FOV = Math.toRadians(50);
    private final Lens lens = new Lens(ImageSize.square(64), FOV, 8);

    @Test
    void aWideViewportShowsTheWholeHeightOfTheTrainedShape() {
        PinholeIntrinsics viewport = lens.viewport(new ImageSize(1200, 600));
        assertThat(viewport.verticalFovRadians()).isCloseTo(FOV, within(1e-12));
        assertThat(viewport.horizontalFovRadians()).isGreaterThan(FOV);
    }

    @Test
    void aTallViewportShowsTheWholeWidthOfTheTrainedShape() {
        PinholeIntrinsics viewport = lens.viewport(new ImageSize(600, 1200));
        assertThat(viewport.horizontalFovRadians()).isCloseTo(FOV, within(1e-12));
        assertThat(viewport.verticalFovRadians()).isGreaterThan(FOV);
    }

    @Test
    void pixelsAreSquareWhateverTheShape() {
        PinholeIntrinsics viewport = new Lens(new ImageSize(128, 72), FOV, 8).viewport(new ImageSize(333, 777));
        assertThat(viewport.focalXPixels()).isEqualTo(viewport.focalYPixels());
    }

    @ParameterizedTest
    @CsvSource({"600,600,64,64", "900,600,96,64", "601,600,72,64", "4000,600,128,64", "600,900,64,96", "300,4000,64,128"
    })
    void theFrameReachesTheEdgesOfTheViewportInWholePatches(int width, int height, int frameWidth, int frameHeight) {
        PinholeIntrinsics frame = lens.frame(new ImageSize(width, height));
        assertThat(frame.width()).isEqualTo(frameWidth);
        assertThat(frame.height()).isEqualTo(frameHeight);
    }

    @Test
    void frameAndViewportShowTheSameDirectionsAtTheSamePlaces() {
        ImageSize size = new ImageSize(1000, 600);
        PinholeIntrinsics frame = lens.frame(size);
        PinholeIntrinsics viewport = lens.viewport(size);
        assertThat(frame.focalYPixels()).isEqualTo(lens.trained().focalYPixels());
        double enlargement = viewport.focalXPixels() / frame.focalXPixels();
        assertThat(enlargement * frame.width()).isGreaterThanOrEqualTo(1000);
        assertThat(frame.centreXPixels() * 2).isEqualTo(frame.width());
        assertThat(viewport.centreXPixels() * 2).isEqualTo(viewport.width());
    }
}
