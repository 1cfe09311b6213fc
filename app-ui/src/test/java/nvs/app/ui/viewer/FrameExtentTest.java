package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class FrameExtentTest {
    private static final ImageSize VIEWPORT = new ImageSize(800, 600);
    private static final Lens LENS = new Lens(ImageSize.square(12), 0.8, 4);
    private static final int FAINT = 0xfff0f0f0;
    private static final int ORANGE = 0xffe08040;

    private final FrameExtent extent = new FrameExtent(true);

    @Test
    void anObjectThatEndsWithinTheTrainedShapeNeedsNoMore() {
        extent.rendered(frame(12, 1, 5, ORANGE), LENS.trainedSize());
        assertThat(width()).isEqualTo(12);
    }

    @Test
    void anObjectAtTheEdgeOfTheTrainedShapeIsWantedWhole() {
        extent.rendered(frame(12, 0, 5, ORANGE), LENS.trainedSize());
        assertThat(width()).isEqualTo(16);
        extent.rendered(frame(16, 15, 5, ORANGE), LENS.trainedSize());
        assertThat(width()).isEqualTo(16);
        extent.rendered(frame(16, 3, 5, ORANGE), LENS.trainedSize());
        assertThat(width()).isEqualTo(12);
    }

    @Test
    void aFaintColourChangesNothing() {
        extent.rendered(frame(12, 0, 5, FAINT), LENS.trainedSize());
        assertThat(width()).isEqualTo(12);
        extent.rendered(frame(12, 0, 5, ORANGE), LENS.trainedSize());
        extent.rendered(frame(16, 1, 5, FAINT), LENS.trainedSize());
        assertThat(width()).isEqualTo(16);
    }

    @Test
    void aSceneWithoutABackdropIsAlwaysWantedWhole() {
        FrameExtent room = new FrameExtent(false);
        room.rendered(frame(16, 8, 5, ORANGE), LENS.trainedSize());
        assertThat(room.frame(LENS, VIEWPORT).width()).isEqualTo(16);
    }

    private int width() {
        return extent.frame(LENS, VIEWPORT).width();
    }

    /** White but for one pixel. */
    private static ArgbImage frame(int width, int x, int y, int argb) {
        int[] pixels = new int[width * 12];
        Arrays.fill(pixels, 0xffffffff);
        pixels[y * width + x] = argb;
        return new ArgbImage(width, 12, pixels);
    }
}
