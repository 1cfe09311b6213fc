package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.junit.jupiter.api.Test;

/**
 * All layers together against pictures that were looked at once. They were drawn by Mesa's llvmpipe; another driver may place a line's
 * soft edge a little differently. Hence the tolerance: on average 0.5 of 255 levels, and at most one pixel in two hundred off by more than
 * 24 levels. To draw them anew: {@code mvn test -pl renderer -am -Dtest=GoldenImageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnvs.golden.write=true}, then look at them.
 */
class GoldenImageTest extends OpenGlTest {
    private static final Path FOLDER = Path.of("src/test/resources/nvs/renderer");
    private static final double MEAN_LEVELS = 0.5;
    private static final int FAR_OFF_LEVELS = 24;
    private static final double FAR_OFF_PART = 1 / 200.0;

    @Test
    void objectOnWhiteWithAllOverlays() throws IOException {
        compare("object-on-white.png", drawn(TestScene.overlay(), 0xffffff, OverlayColours.onLight()));
    }

    @Test
    void cameraPathAndSelectedCamera() throws IOException {
        compare("path-on-white.png", drawn(TestScene.overlayWithPath(), 0xffffff, OverlayColours.onLight()));
    }

    @Test
    void objectOnDarkWithAllOverlays() throws IOException {
        compare("object-on-dark.png", drawn(TestScene.overlay(), 0x15181d, OverlayColours.onDark()));
    }

    private static ArgbImage drawn(SceneOverlay scene, int backdropRgb, OverlayColours colours) {
        renderer().setScene(scene);
        PinholeCamera viewer = TestScene.viewer(360, 240);
        PinholeCamera model = TestScene.viewer(96, 96);
        NovelView view = new NovelView(TestScene.ball(model, backdropRgb), model).onBackdrop(backdropRgb);
        return render(new RenderRequest(
                viewer,
                new ImageSize(360, 240),
                Optional.of(view),
                OverlaySettings.all(colours),
                0xff000000 | backdropRgb));
    }

    private static void compare(String name, ArgbImage drawn) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("nvs.golden.write")) {
            Files.createDirectories(FOLDER);
            ImageFiles.writePng(drawn, file);
        }
        ArgbImage golden = ImageFiles.read(file);
        assertThat(drawn.size()).isEqualTo(golden.size());
        double sum = 0;
        int farOff = 0;
        for (int i = 0; i < golden.argb().length; i++) {
            int difference = difference(golden.argb()[i], drawn.argb()[i]);
            sum += difference;
            farOff += difference > FAR_OFF_LEVELS ? 1 : 0;
        }
        assertThat(List.of(sum / golden.argb().length / MEAN_LEVELS, farOff / FAR_OFF_PART / golden.argb().length))
                .as("%s: mean difference and part of pixels far off, each in units of its tolerance", name)
                .allMatch(ratio -> ratio <= 1);
    }

    /** Largest difference of a channel. */
    private static int difference(int one, int other) {
        int largest = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            largest = Math.max(largest, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return largest;
    }
}
