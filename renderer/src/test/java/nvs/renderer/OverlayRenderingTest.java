package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.renderer.request.GroundGrid;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.scene.SparsePoints;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class OverlayRenderingTest extends OpenGlTest {
    private static final int WHITE = 0xffffffff;
    private static final OverlayColours BLACK_LINES =
            new OverlayColours(0xff000000, 0xff000000, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xff000000);
    private static final PinholeCamera VIEWER = TestScene.viewer(320, 240);

    @Test
    void knownPointsLandWithinAPixelOfTheirProjection() {
        PinholeCamera offCentre = VIEWER.withIntrinsics(new PinholeIntrinsics(320, 240, 260, 240, 140, 131));
        for (PinholeCamera viewer : List.of(VIEWER, offCentre)) {
            for (Vector3d point : List.of(new Vector3d(), new Vector3d(0.9, -0.4, 0.5), new Vector3d(-1, 0.7, -0.6))) {
                renderer().setScene(tinyCameraAt(point));
                Vector2d seen = Marks.centre(render(request(viewer, Optional.empty(), frusta())), Marks::darkness);
                assertThat(seen.distance(viewer.project(point))).isLessThan(0.5);
            }
        }
    }

    @Test
    void frustumShowsTheCornersOfItsImagePlane() {
        double depth = 0.7;
        PinholeCamera input = new OrbitView(TestScene.ORIGIN, TestScene.UP, 2, 0.5, 1).camera(TestScene.lens(80, 60));
        Vector3d behind = input.forward().mul(-2).add(input.centre()).fma(0.2, input.right());
        PinholeCamera viewer =
                PinholeCamera.lookingAt(TestScene.lens(320, 240), behind, TestScene.ORIGIN, TestScene.UP);
        renderer().setScene(scene(depth, input));
        ArgbImage drawn = render(request(viewer, Optional.empty(), frusta()));
        for (int[] corner : new int[][] {{0, 0}, {80, 0}, {0, 60}, {80, 60}}) {
            Vector3d world = imagePoint(input, depth, corner[0], corner[1]);
            assertThat(darkestNear(drawn, viewer.project(world))).isGreaterThan(200);
            Vector3d outside = imagePoint(input, depth, 1.3 * corner[0] - 12, 1.3 * corner[1] - 9);
            assertThat(darkestNear(drawn, viewer.project(outside))).isZero();
        }
    }

    @Test
    void linesCrossingTheViewersPlaneAreCutNotMirrored() {
        PinholeIntrinsics narrow = PinholeIntrinsics.ofVerticalFov(80, 60, Math.toRadians(10));
        PinholeCamera behind = new OrbitView(TestScene.ORIGIN, TestScene.UP, Math.toRadians(35), 0.4, 8).camera(narrow);
        renderer().setScene(scene(6.5, behind));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), frusta()));
        for (int x : new int[] {0, 40, 80}) {
            Vector3d onUpperEdge = imagePoint(behind, 6.5, x, 0);
            assertThat(darkestNear(drawn, VIEWER.project(onUpperEdge))).isGreaterThan(20);
        }
        for (int x : new int[] {0, 80}) {
            Vector3d corner = imagePoint(behind, 6.5, x, 60);
            Vector3d towardsViewer = new Vector3d(corner).lerp(behind.centre(), 0.03);
            Vector3d awayFromViewer = new Vector3d(corner).lerp(behind.centre(), -0.1);
            assertThat(darkestNear(drawn, VIEWER.project(towardsViewer))).isGreaterThan(20);
            assertThat(darkestNear(drawn, VIEWER.project(awayFromViewer))).isZero();
        }
    }

    @Test
    void gridLinesLieOnWholeStepsOfThePlane() {
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.5, 40)));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), settings(true, false, false)));
        for (int i = -1; i <= 2; i++) {
            Vector2d onLine = VIEWER.project(new Vector3d(0.5 * i, 0.25, -0.5));
            Vector2d between = VIEWER.project(new Vector3d(0.5 * i + 0.25, 0.25, -0.5));
            assertThat(darkestNear(drawn, onLine)).isGreaterThan(100);
            assertThat(darkestNear(drawn, between)).isZero();
        }
    }

    @Test
    void gridFadesTowardsItsRim() {
        renderer().setScene(TestScene.overlay(new GroundGrid(0, 0.1, 0.5)));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), settings(true, false, false)));
        assertThat(darkestNear(drawn, VIEWER.project(new Vector3d(0, 0, 0)))).isGreaterThan(100);
        assertThat(darkestNear(drawn, VIEWER.project(new Vector3d(0.4, 0, 0)))).isBetween(1, 100);
        assertThat(darkestNear(drawn, VIEWER.project(new Vector3d(0.6, 0, 0)))).isZero();
    }

    @Test
    void axesPointAlongTheWorldsInTheirColours() {
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.5, 2)));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), settings(false, true, false)));
        assertThat(at(drawn, VIEWER.project(new Vector3d(0.4, 0, -0.5)))).isEqualTo(0xffff0000);
        assertThat(at(drawn, VIEWER.project(new Vector3d(0, 0.4, -0.5)))).isEqualTo(0xff00ff00);
        assertThat(at(drawn, VIEWER.project(new Vector3d(0, 0, -0.1)))).isEqualTo(0xff0000ff);
    }

    @Test
    void nearerAxisHidesAFrustumThatIsDrawnAfterIt() {
        Vector3d onAxis = new Vector3d(0, 0, -0.1);
        Vector3d beyond = new Vector3d(onAxis).sub(VIEWER.centre()).mul(1.3).add(VIEWER.centre());
        Vector3d before = new Vector3d(onAxis).sub(VIEWER.centre()).mul(0.7).add(VIEWER.centre());
        assertThat(at(axesAndCamera(beyond), VIEWER.project(onAxis))).isEqualTo(0xff0000ff);
        assertThat(at(axesAndCamera(before), VIEWER.project(onAxis))).isEqualTo(0xff000000);
    }

    @Test
    void objectBeforeItsBackdropHidesTheGridAndThePlainPictureDoesNot() {
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.1, 4)));
        NovelView picture = new NovelView(TestScene.ball(VIEWER, 0xffffff), VIEWER);
        ArgbImage alone = render(request(VIEWER, Optional.of(picture), OverlaySettings.none()));
        OverlaySettings grid = settings(true, false, false);
        ArgbImage keyed = render(request(VIEWER, Optional.of(picture.onBackdrop(0xffffff)), grid));
        ArgbImage plain = render(request(VIEWER, Optional.of(picture), grid));

        assertThat(changedInsideBall(alone, keyed)).isZero();
        assertThat(changedInsideBall(alone, plain)).isGreaterThan(100);
        Vector2d onLine = VIEWER.project(new Vector3d(0.7, 0.75, -0.5));
        assertThat(darkestNear(keyed, onLine)).isGreaterThan(100);
    }

    @Test
    void pointsLandOnTheirProjectionInTheirColours() {
        Vector3d red = new Vector3d(0.4, -0.3, 0.2);
        Vector3d blue = new Vector3d(-0.3, 0.5, -0.4);
        SparsePoints points = new SparsePoints(
                new float[] {0.4f, -0.3f, 0.2f, -0.3f, 0.5f, -0.4f}, new int[] {0xff0000, 0x0000ff}, new int[2]);
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.5, 2)).with(points));

        OverlaySettings shown = new OverlaySettings(false, false, false, true, BLACK_LINES, 2);
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), shown));
        ArgbImage hidden = render(request(VIEWER, Optional.empty(), OverlaySettings.none()));

        assertThat(at(drawn, VIEWER.project(red))).isEqualTo(0xffff0000);
        assertThat(at(drawn, VIEWER.project(blue))).isEqualTo(0xff0000ff);
        assertThat(at(drawn, VIEWER.project(red).add(5, 0))).isEqualTo(WHITE);
        assertThat(hidden.argb()).containsOnly(WHITE);
    }

    @Test
    void aPointInsideThePictureOfAnObjectIsSeen() {
        Vector3d onFarSide = new Vector3d(VIEWER.forward()).mul(0.4);
        SparsePoints points = new SparsePoints(
                new float[] {(float) onFarSide.x, (float) onFarSide.y, (float) onFarSide.z},
                new int[] {0xff00ff},
                new int[1]);
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.5, 2)).with(points));
        NovelView ball = new NovelView(TestScene.ball(VIEWER, 0xffffff), VIEWER).onBackdrop(0xffffff);

        OverlaySettings shown = new OverlaySettings(false, false, false, true, BLACK_LINES, 2);
        ArgbImage drawn = render(request(VIEWER, Optional.of(ball), shown));

        assertThat(at(drawn, VIEWER.project(onFarSide))).isEqualTo(0xffff00ff);
    }

    @Test
    void denseScreenDrawsTheSameLinesTwiceAsWide() {
        renderer().setScene(TestScene.overlay(new GroundGrid(-0.5, 0.5, 2)));
        PinholeCamera dense = TestScene.viewer(640, 480);
        OverlaySettings wide = new OverlaySettings(false, true, false, false, BLACK_LINES, 2);
        double once = ink(render(request(VIEWER, Optional.empty(), settings(false, true, false))));
        double twice = ink(render(request(dense, Optional.empty(), wide)));
        assertThat(twice / once).isBetween(3.8, 4.2);
    }

    private static ArgbImage axesAndCamera(Vector3d cameraAt) {
        SceneOverlay tiny = tinyCameraAt(cameraAt);
        renderer().setScene(tiny.with(new GroundGrid(-0.5, 0.5, 2)));
        OverlaySettings thick = new OverlaySettings(false, true, true, false, BLACK_LINES, 2);
        return render(request(VIEWER, Optional.empty(), thick));
    }

    /** A camera whose whole frustum is smaller than a pixel. */
    private static SceneOverlay tinyCameraAt(Vector3d point) {
        PinholeCamera camera = PinholeCamera.lookingAt(
                TestScene.lens(10, 10), point, new Vector3d(point).add(1, 0.5, 0.2), TestScene.UP);
        return new SceneOverlay(
                TestScene.ORIGIN,
                TestScene.UP,
                0.5,
                GroundGrid.around(-1, 1),
                1e-4,
                List.of(camera),
                SparsePoints.NONE);
    }

    private static SceneOverlay scene(double frustumDepth, PinholeCamera input) {
        return new SceneOverlay(
                TestScene.ORIGIN,
                TestScene.UP,
                0.5,
                GroundGrid.around(-1, 1),
                frustumDepth,
                List.of(input),
                SparsePoints.NONE);
    }

    private static Vector3d imagePoint(PinholeCamera camera, double depth, double x, double y) {
        Vector3d ray = camera.rayThrough(x, y);
        return ray.mul(depth / ray.dot(camera.forward())).add(camera.centre());
    }

    private static OverlaySettings frusta() {
        return settings(false, false, true);
    }

    private static OverlaySettings settings(boolean grid, boolean axes, boolean frusta) {
        return new OverlaySettings(grid, axes, frusta, false, BLACK_LINES, 1);
    }

    private static RenderRequest request(PinholeCamera viewer, Optional<NovelView> view, OverlaySettings overlay) {
        ImageSize size =
                new ImageSize(viewer.intrinsics().width(), viewer.intrinsics().height());
        return new RenderRequest(viewer, size, view, overlay, WHITE);
    }

    private static int at(ArgbImage image, Vector2d place) {
        return image.pixel((int) Math.floor(place.x), (int) Math.floor(place.y));
    }

    /** Darkest of the three by three pixels around a place. */
    private static int darkestNear(ArgbImage image, Vector2d place) {
        int darkest = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                darkest = Math.max(darkest, Marks.darkness(at(image, new Vector2d(place).add(dx, dy))));
            }
        }
        return darkest;
    }

    private static double ink(ArgbImage image) {
        double sum = 0;
        for (int pixel : image.argb()) {
            sum += 3 * 255 - (pixel >> 16 & 0xff) - (pixel >> 8 & 0xff) - (pixel & 0xff);
        }
        return sum;
    }

    /** How many pixels well inside the ball differ. */
    private static int changedInsideBall(ArgbImage one, ArgbImage other) {
        Vector2d middle = VIEWER.project(TestScene.ORIGIN);
        double radiusPixels = 0.9 * VIEWER.intrinsics().focalYPixels() * TestScene.BALL_RADIUS / 3;
        int changed = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                boolean inside = middle.distance(x + 0.5, y + 0.5) < radiusPixels;
                changed += inside && one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
            }
        }
        return changed;
    }
}
