package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.renderer.request.Enlargement;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class NovelViewRenderingTest extends OpenGlTest {
    private static final int BACKGROUND = 0xff102030;

    @Test
    void pictureOfTheViewportsSizeComesBackExactly() {
        ArgbImage noise = noise(67, 45, 0xff000000);
        for (Enlargement enlargement : Enlargement.values()) {
            assertThat(shown(noise, new ImageSize(67, 45), enlargement).argb()).isEqualTo(noise.argb());
        }
    }

    @Test
    void translucentPictureOnNothingKeepsItsColoursWithinRoundingOfItsAlpha() {
        ArgbImage glass = new ArgbImage(2, 1, new int[] {0x80ff8000, 0x00000000});
        PinholeCamera camera = TestScene.viewer(2, 1);
        ArgbImage result = render(new RenderRequest(
                camera, new ImageSize(2, 1), Optional.of(new NovelView(glass, camera)), OverlaySettings.none(), 0));
        assertThat(result.argb()).containsExactly(0x80ff8000, 0x00000000);
    }

    @Test
    void truePixelsBecomeSquares() {
        ArgbImage noise = noise(16, 12, 0xff000000);
        ArgbImage enlarged = shown(noise, new ImageSize(80, 60), Enlargement.PIXELS);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                assertThat(enlarged.pixel(x, y)).isEqualTo(noise.pixel(x / 5, y / 5));
            }
        }
    }

    @Test
    void oneColourStaysThatColourAtAnySize() {
        int[] argb = new int[20 * 20];
        Arrays.fill(argb, 0xff3c7ad1);
        ArgbImage plain = new ArgbImage(20, 20, argb);
        for (int side : new int[] {7, 20, 33, 171}) {
            assertThat(shown(plain, ImageSize.square(side), Enlargement.SMOOTH).argb())
                    .containsOnly(0xff3c7ad1);
        }
    }

    @Test
    void smoothEnlargementReproducesALinearRamp() {
        int[] argb = new int[32 * 32];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | (20 + 6 * (i % 32)) << 16 | (10 + 7 * (i / 32)) << 8;
        }
        ArgbImage enlarged = shown(new ArgbImage(32, 32, argb), ImageSize.square(128), Enlargement.SMOOTH);
        for (int y = 8; y < 120; y++) {
            for (int x = 8; x < 120; x++) {
                double column = (x + 0.5) / 4 - 0.5;
                double row = (y + 0.5) / 4 - 0.5;
                assertThat((double) (enlarged.pixel(x, y) >> 16 & 0xff)).isCloseTo(20 + 6 * column, within(0.6));
                assertThat((double) (enlarged.pixel(x, y) >> 8 & 0xff)).isCloseTo(10 + 7 * row, within(0.6));
            }
        }
    }

    @Test
    void smoothEnlargementIsTheCatmullRomKernel() {
        ArgbImage noise = noise(24, 24, 0xff000000);
        ArgbImage enlarged = shown(noise, new ImageSize(77, 77), Enlargement.SMOOTH);
        for (int y = 0; y < 77; y++) {
            for (int x = 0; x < 77; x++) {
                double expected = catmullRom(noise, (x + 0.5) * 24 / 77, (y + 0.5) * 24 / 77);
                assertThat((double) (enlarged.pixel(x, y) & 0xff))
                        .isCloseTo(Math.max(0, Math.min(255, expected)), within(0.6));
            }
        }
    }

    /** The blue channel at a place in pixels, edges repeated: sum of all samples under the kernel of Keys with a = -1/2. */
    private static double catmullRom(ArgbImage image, double xPixels, double yPixels) {
        double sum = 0;
        for (int y = -3; y < image.height() + 3; y++) {
            for (int x = -3; x < image.width() + 3; x++) {
                int column = Math.max(0, Math.min(image.width() - 1, x));
                int row = Math.max(0, Math.min(image.height() - 1, y));
                double weight = kernel(xPixels - x - 0.5) * kernel(yPixels - y - 0.5);
                sum += weight * (image.pixel(column, row) & 0xff);
            }
        }
        return sum;
    }

    private static double kernel(double distance) {
        double d = Math.abs(distance);
        if (d >= 2) {
            return 0;
        }
        return d < 1 ? 1.5 * d * d * d - 2.5 * d * d + 1 : -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2;
    }

    @Test
    void shrunkPictureIsAveragedNotPicked() {
        int[] argb = new int[64 * 64];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i + i / 64) % 2 == 0 ? 0xffffffff : 0xff000000;
        }
        ArgbImage shrunk = shown(new ArgbImage(64, 64, argb), ImageSize.square(16), Enlargement.SMOOTH);
        for (int pixel : shrunk.argb()) {
            assertThat(pixel & 0xff).isBetween(126, 129);
        }
    }

    @Test
    void squarePictureStandsInTheMiddleOfAWideViewport() {
        ArgbImage noise = noise(40, 40, 0xff808080);
        PinholeCamera camera = TestScene.viewer(100, 40);
        NovelView view = new NovelView(noise, TestScene.viewer(40, 40));
        ArgbImage result = render(request(camera, view));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 100; x++) {
                int expected = x < 30 || x >= 70 ? BACKGROUND : noise.pixel(x - 30, y);
                assertThat(result.pixel(x, y)).isEqualTo(expected);
            }
        }
    }

    @Test
    void widePictureIsCutByASquareViewport() {
        ArgbImage noise = noise(100, 40, 0xff000000);
        NovelView view = new NovelView(noise, TestScene.viewer(100, 40));
        ArgbImage result = render(request(TestScene.viewer(40, 40), view));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                assertThat(result.pixel(x, y)).isEqualTo(noise.pixel(x + 30, y));
            }
        }
    }

    @Test
    void pictureFromAnotherPoseShowsThePlaneOfThePivotWhereTheViewerSeesIt() {
        renderer().setScene(TestScene.overlay());
        PinholeCamera model =
                new OrbitView(TestScene.ORIGIN, TestScene.UP, 0.5, 0.4, 3).camera(TestScene.lens(200, 200));
        PinholeCamera viewer =
                new OrbitView(TestScene.ORIGIN, TestScene.UP, 0.65, 0.3, 2.7).camera(TestScene.lens(300, 240));
        for (double[] place : new double[][] {{0, 0}, {0.5, 0.4}, {-0.6, 0.3}}) {
            Vector3d onPlane = model.right().mul(place[0]).fma(place[1], model.up());
            NovelView dotted = new NovelView(dot(model, onPlane), model);
            Vector2d seen =
                    Marks.centre(render(request(viewer, dotted)), pixel -> Math.max(0, (pixel >> 16 & 0xff) - 0x10));
            assertThat(seen.distance(viewer.project(onPlane))).isLessThan(1);
        }
    }

    @Test
    void pictureOfTheOtherSideIsNotShownMirrored() {
        renderer().setScene(TestScene.overlay());
        ArgbImage noise = noise(60, 60, 0xff000000);
        OrbitView here = new OrbitView(TestScene.ORIGIN, TestScene.UP, 0.5, 0, 3);
        NovelView behind = new NovelView(noise, here.turned(Math.PI, 0).camera(TestScene.lens(60, 60)));
        assertThat(render(request(here.camera(TestScene.lens(60, 60)), behind)).argb())
                .isEqualTo(noise.argb());
    }

    @Test
    void reprojectedPictureGoesOnBeyondItsEdgesWhileItFades() {
        renderer().setScene(TestScene.overlay());
        int[] white = new int[50 * 50];
        Arrays.fill(white, 0xffffffff);
        OrbitView here = new OrbitView(TestScene.ORIGIN, TestScene.UP, 0.5, 0.2, 3);
        PinholeCamera square = here.camera(TestScene.lens(50, 50));
        PinholeCamera wide = here.zoomed(1.001).camera(TestScene.lens(400, 200));
        ArgbImage result = render(request(wide, new NovelView(new ArgbImage(50, 50, white), square)));
        for (int x = 78; x < 98; x++) {
            assertThat(result.pixel(x, 100) & 0xff).isLessThan(result.pixel(x + 1, 100) & 0xff);
        }
        assertThat(result.pixel(74, 100)).isEqualTo(BACKGROUND);
        assertThat(result.pixel(102, 100)).isEqualTo(0xffffffff);
    }

    /** Black but for a soft white dot at the projection of a point. */
    private static ArgbImage dot(PinholeCamera camera, Vector3d point) {
        Vector2d at = camera.project(point);
        int width = camera.intrinsics().width();
        int[] argb = new int[width * camera.intrinsics().height()];
        for (int i = 0; i < argb.length; i++) {
            double distance = at.distance(i % width + 0.5, i / width + 0.5);
            int level = (int) Math.round(255 * Math.max(0, 1 - distance / 3));
            argb[i] = 0xff000000 | level * 0x010101;
        }
        return new ArgbImage(width, camera.intrinsics().height(), argb);
    }

    private static ArgbImage shown(ArgbImage image, ImageSize size, Enlargement enlargement) {
        PinholeCamera camera = TestScene.viewer(size.width(), size.height());
        NovelView view = new NovelView(image, camera).with(enlargement);
        return render(request(camera, view));
    }

    private static RenderRequest request(PinholeCamera camera, NovelView view) {
        ImageSize size =
                new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
        return new RenderRequest(camera, size, Optional.of(view), OverlaySettings.none(), BACKGROUND);
    }

    private static ArgbImage noise(int width, int height, int orWith) {
        Random random = new Random(7);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = random.nextInt() | orWith;
        }
        return new ArgbImage(width, height, argb);
    }
}
