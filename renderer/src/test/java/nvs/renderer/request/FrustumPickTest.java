package nvs.renderer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class FrustumPickTest {
    private static final double DEPTH = 0.4;
    private static final Vector3d ORIGIN = new Vector3d();
    private static final Vector3d UP = new Vector3d(0, 0, 1);
    private static final PinholeIntrinsics PHOTO = new PinholeIntrinsics(300, 200, 280, 260, 170, 90);
    private static final PinholeCamera VIEWER =
            view(0.2, 0.3, 5).camera(new PinholeIntrinsics(640, 480, 500, 500, 320, 240));

    private final PinholeCamera near = view(0.3, 0.35, 2.5).camera(PHOTO);
    private final PinholeCamera aside = view(1.6, 0.1, 1.8).camera(PHOTO);
    private final FrustumPick pick = new FrustumPick(VIEWER, cameras(aside, near));

    private static OrbitView view(double azimuth, double elevation, double distance) {
        return new OrbitView(ORIGIN, UP, azimuth, elevation, distance);
    }

    @Test
    void aCameraIsUnderThePixelsOfItsImageAndNoOthers() {
        for (int i = 0; i < 2; i++) {
            ImagePlane plane = ImagePlane.of(List.of(aside, near).get(i), DEPTH);
            for (double[] inside :
                    new double[][] {{0.5, 0.5}, {0.02, 0.02}, {0.98, 0.02}, {0.02, 0.98}, {0.98, 0.98}}) {
                assertThat(at(plane.at(inside[0], inside[1]))).hasValue(i);
            }
            for (double[] outside : new double[][] {{-0.02, 0.5}, {1.02, 0.5}, {0.5, -0.02}, {0.5, 1.02}}) {
                assertThat(at(plane.at(outside[0], outside[1]))).isEmpty();
            }
        }
    }

    @Test
    void theCornersOfTheImagePlaneAreThoseOfThePhoto() {
        ImagePlane plane = ImagePlane.of(aside, DEPTH);
        assertThat(aside.project(plane.at(0, 0)).distance(0, 0)).isLessThan(1e-9);
        assertThat(aside.project(plane.at(1, 0.5)).distance(300, 100)).isLessThan(1e-9);
        assertThat(new Vector3d(plane.at(0.3, 0.7)).sub(aside.centre()).dot(aside.forward()))
                .isCloseTo(DEPTH, within(1e-12));
    }

    @Test
    void ofTwoInALineTheNearerIsMeant() {
        PinholeCamera far = view(0.2, 0.3, 1).camera(PHOTO);
        PinholeCamera front = view(0.2, 0.3, 3).camera(PHOTO);
        Vector3d middle = ImagePlane.of(front, DEPTH).at(0.5, 0.5);
        Vector2d pixel = VIEWER.project(middle);
        assertThat(new FrustumPick(VIEWER, cameras(far, front)).at(pixel.x, pixel.y))
                .hasValue(1);
        assertThat(new FrustumPick(VIEWER, cameras(front, far)).at(pixel.x, pixel.y))
                .hasValue(0);
    }

    @Test
    void whatIsBehindTheViewerIsNotUnderAnyPixel() {
        PinholeCamera behind = view(0.2, 0.3, 9).camera(PHOTO);
        assertThat(new FrustumPick(VIEWER, cameras(behind)).at(320, 240)).isEmpty();
    }

    @Test
    void theCameraThatTheViewerStandsInIsNotInTheWay() {
        PinholeCamera here = view(0.2, 0.3, 5).camera(PHOTO);
        assertThat(new FrustumPick(VIEWER, cameras(here)).at(320, 240)).isEmpty();
    }

    private OptionalInt at(Vector3d place) {
        Vector2d pixel = VIEWER.project(place);
        return pick.at(pixel.x, pixel.y);
    }

    private static OverlayCameras cameras(PinholeCamera... cameras) {
        List<OverlayCamera> list = List.of(cameras).stream()
                .map(camera -> new OverlayCamera(camera, CameraRole.INPUT))
                .toList();
        return new OverlayCameras(list, OptionalInt.empty(), DEPTH);
    }
}
