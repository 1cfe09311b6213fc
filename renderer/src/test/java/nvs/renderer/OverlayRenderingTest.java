package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.GroundGrid;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.OverlayCameras;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.OverlayColours.FrustumColours;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.scene.SparsePoints;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class OverlayRenderingTest extends OpenGlTest {
    private static final int WHITE = 0xffffffff;
    private static final OverlayColours BLACK_LINES = colours(FrustumColours.all(0xff000000));
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

    @Test
    void photosHangInTheImagePlanesOfTheirCamerasTheRightWayUp() {
        ArgbImage quarters = quarters(90, 60);
        PinholeCamera photo =
                new OrbitView(TestScene.ORIGIN, TestScene.UP, 0.9, 0.2, 1.2).camera(TestScene.lens(90, 60));
        renderer().setScene(scene(0.6, List.of(new OverlayCamera(photo, CameraRole.INPUT).with(quarters))));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), photos()));
        for (double[] at : new double[][] {{20, 15}, {70, 15}, {20, 45}, {70, 45}, {40, 26}, {50, 34}}) {
            int shown = at(drawn, VIEWER.project(imagePoint(photo, 0.6, at[0], at[1])));
            assertThat(shown).isEqualTo(quarters.pixel((int) at[0], (int) at[1]));
        }
        assertThat(at(drawn, VIEWER.project(imagePoint(photo, 0.6, -6, 30)))).isEqualTo(WHITE);
    }

    @Test
    void aNearerPhotoHidesOneThatIsDrawnAfterIt() {
        for (double[] distances : new double[][] {{0.4, 1.4}, {1.4, 0.4}}) {
            List<OverlayCamera> cameras = List.of(
                    plainPhoto(distances[0], distances[0] > 1 ? 0xffff0000 : 0xff00ff00),
                    plainPhoto(distances[1], distances[1] > 1 ? 0xffff0000 : 0xff00ff00));
            renderer().setScene(scene(0.3, cameras));
            ArgbImage drawn = render(request(VIEWER, Optional.empty(), photos()));
            assertThat(at(drawn, VIEWER.project(imagePoint(cameras.get(0).camera(), 0.3, 5, 5))))
                    .isEqualTo(0xffff0000);
        }
    }

    @Test
    void onlyThePhotosOfThePresentSceneAreShown() {
        OverlayCamera red = plainPhoto(1, 0xffff0000);
        OverlayCamera green = plainPhoto(1, 0xff00ff00);
        Vector2d middle = VIEWER.project(imagePoint(red.camera(), 0.3, 5, 5));
        for (OverlayCamera camera : List.of(red, green, red)) {
            renderer().setScene(scene(0.3, List.of(camera)));
            ArgbImage drawn = render(request(VIEWER, Optional.empty(), photos()));
            assertThat(at(drawn, middle)).isEqualTo(camera == red ? 0xffff0000 : 0xff00ff00);
        }
        renderer().setScene(scene(0.3, red.camera()));
        assertThat(at(render(request(VIEWER, Optional.empty(), photos())), middle))
                .isEqualTo(WHITE);
    }

    @Test
    void photosThatComeOneByOneAllStay() {
        List<OverlayCamera> cameras = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 9; i++) {
            Vector3d eye = VIEWER.right().mul(0.2 * (i - 4));
            PinholeCamera place = PinholeCamera.lookingAt(
                    TestScene.lens(10, 10), eye, VIEWER.forward().add(eye), TestScene.UP);
            cameras.add(i / 3, new OverlayCamera(place, CameraRole.INPUT).with(plain(0xff000000 | random.nextInt())));
            renderer().setScene(scene(0.15, cameras));
            render(request(VIEWER, Optional.empty(), photos()));
        }
        cameras.set(4, cameras.get(4).with(plain(0xff123456)));
        cameras.remove(7);
        renderer().setScene(scene(0.15, cameras));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), photos()));
        for (OverlayCamera camera : cameras) {
            assertThat(at(drawn, VIEWER.project(imagePoint(camera.camera(), 0.15, 5, 5))))
                    .isEqualTo(camera.thumbnail().orElseThrow().pixel(5, 5));
        }
    }

    @Test
    void rolesAndTheSelectedCameraHaveTheirColours() {
        FrustumColours four = new FrustumColours(0xffff0000, 0xff00ff00, 0xff0000ff, 0xffff00ff);
        OverlaySettings coloured = new OverlaySettings(false, false, true, false, colours(four), 4);
        PinholeCamera photo = plainPhoto(1, WHITE).camera();
        Vector2d onEdge = VIEWER.project(imagePoint(photo, 0.3, 5, 0));
        for (CameraRole role : CameraRole.values()) {
            SceneOverlay scene = scene(0.3, List.of(new OverlayCamera(photo, role)));
            renderer().setScene(scene);
            assertThat(at(render(request(VIEWER, Optional.empty(), coloured)), onEdge))
                    .isEqualTo(four.of(role));
            renderer().setScene(scene.with(scene.cameras().select(OptionalInt.of(0))));
            assertThat(at(render(request(VIEWER, Optional.empty(), coloured)), onEdge))
                    .isEqualTo(four.selected());
        }
    }

    @Test
    void aPathRunsThroughItsPlacesAndIsMarkedWhereItIsNow() {
        List<Vector3d> places =
                List.of(new Vector3d(0.8, -0.7, 0.1), new Vector3d(0.1, 0.3, 0.4), new Vector3d(-0.9, 0.2, -0.2));
        PinholeCamera now =
                PinholeCamera.lookingAt(TestScene.lens(60, 40), places.get(1), new Vector3d(3, 3, 3), TestScene.UP);
        OverlayPath path = new OverlayPath(places, List.of());
        Vector2d halfWay = VIEWER.project(new Vector3d(places.get(0)).lerp(places.get(1), 0.5));
        renderer().setScene(scene(0.1, List.of()).with(path));
        ArgbImage drawn = render(request(VIEWER, Optional.empty(), settings(false, false, false)));
        assertThat(at(drawn, halfWay)).isEqualTo(0xff00ffff);
        assertThat(at(drawn, VIEWER.project(places.get(1)))).isEqualTo(0xff00ffff);

        renderer().setScene(scene(0.1, List.of()).with(path.at(now)));
        ArgbImage marked = render(request(VIEWER, Optional.empty(), settings(false, false, false)));
        assertThat(at(marked, VIEWER.project(places.get(1)).add(0, 3))).isEqualTo(0xff000000);
        assertThat(at(marked, halfWay)).isEqualTo(0xff00ffff);
    }

    /** A camera that looks away from the viewer, so far before the origin, with a photo in one colour. */
    private static OverlayCamera plainPhoto(double towardsViewer, int argb) {
        PinholeCamera camera = VIEWER.withIntrinsics(TestScene.lens(10, 10));
        Vector3d place = VIEWER.centre().normalize().mul(towardsViewer);
        return new OverlayCamera(
                        PinholeCamera.lookingAt(
                                camera.intrinsics(), place, new Vector3d(place).add(camera.forward()), TestScene.UP),
                        CameraRole.INPUT)
                .with(plain(argb));
    }

    private static ArgbImage plain(int argb) {
        int[] pixels = new int[100];
        Arrays.fill(pixels, argb);
        return new ArgbImage(10, 10, pixels);
    }

    private static ArgbImage quarters(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            boolean right = i % width >= width / 2;
            boolean low = i / width >= height / 2;
            argb[i] = 0xff000000 | (right ? 0xc00000 : 0x002000) | (low ? 0x0000d0 : 0);
        }
        return new ArgbImage(width, height, argb);
    }

    private static ArgbImage axesAndCamera(Vector3d cameraAt) {
        SceneOverlay tiny = tinyCameraAt(cameraAt);
        renderer().setScene(tiny.with(new GroundGrid(-0.5, 0.5, 2)));
        OverlaySettings thick = new OverlaySettings(false, true, true, false, BLACK_LINES, 2);
        return render(request(VIEWER, Optional.empty(), thick));
    }

    private static OverlayColours colours(FrustumColours cameras) {
        return new OverlayColours(0xff000000, 0xff000000, 0xffff0000, 0xff00ff00, 0xff0000ff, cameras, 0xff00ffff);
    }

    /** A camera whose whole frustum is smaller than a pixel. */
    private static SceneOverlay tinyCameraAt(Vector3d point) {
        return scene(
                1e-4,
                PinholeCamera.lookingAt(
                        TestScene.lens(10, 10), point, new Vector3d(point).add(1, 0.5, 0.2), TestScene.UP));
    }

    private static SceneOverlay scene(double frustumDepth, PinholeCamera input) {
        return scene(frustumDepth, List.of(new OverlayCamera(input, CameraRole.INPUT)));
    }

    private static SceneOverlay scene(double frustumDepth, List<OverlayCamera> cameras) {
        return TestScene.overlay(GroundGrid.around(-1, 1))
                .with(new OverlayCameras(cameras, OptionalInt.empty(), frustumDepth));
    }

    private static Vector3d imagePoint(PinholeCamera camera, double depth, double x, double y) {
        Vector3d ray = camera.rayThrough(x, y);
        return ray.mul(depth / ray.dot(camera.forward())).add(camera.centre());
    }

    /** Photos without the lines around them. */
    private static OverlaySettings photos() {
        return new OverlaySettings(false, false, true, false, colours(FrustumColours.all(0)), 1);
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
