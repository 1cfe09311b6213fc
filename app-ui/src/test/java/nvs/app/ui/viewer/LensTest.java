package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class LensTest {
    private static final double FOV = Math.toRadians(50);
    private final Lens lens = new Lens(ImageSize.square(64), FOV);

    @Test
    void aWideViewportShowsTheWholeHeightOfTheFrame() {
        PinholeIntrinsics viewport = lens.viewport(new ImageSize(1200, 600));
        assertThat(viewport.verticalFovRadians()).isCloseTo(FOV, within(1e-12));
        assertThat(viewport.horizontalFovRadians()).isGreaterThan(FOV);
    }

    @Test
    void aTallViewportShowsTheWholeWidthOfTheFrame() {
        PinholeIntrinsics viewport = lens.viewport(new ImageSize(600, 1200));
        assertThat(viewport.horizontalFovRadians()).isCloseTo(FOV, within(1e-12));
        assertThat(viewport.verticalFovRadians()).isGreaterThan(FOV);
    }

    @Test
    void pixelsAreSquareWhateverTheShape() {
        PinholeIntrinsics viewport = new Lens(new ImageSize(128, 72), FOV).viewport(new ImageSize(333, 777));
        assertThat(viewport.focalXPixels()).isEqualTo(viewport.focalYPixels());
    }
}
