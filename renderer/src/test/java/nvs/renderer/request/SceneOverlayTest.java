package nvs.renderer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import nvs.camera.OrbitView;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class SceneOverlayTest {
    private static final Vector3d PIVOT = new Vector3d(1, 2, 3);
    private static final Vector3d UP = new Vector3d(0, 0, 2);

    @Test
    void groundLiesAtTheFootOfTheContentAndUpIsAUnitVector() {
        SceneOverlay scene = SceneOverlay.around(PIVOT, UP, 0.5, List.of());
        assertThat(scene.grid().height()).isEqualTo(-0.5);
        assertThat(scene.up()).isEqualTo(new Vector3d(0, 0, 1));
    }

    @Test
    void gridSpacingIsARoundNumber() {
        assertThat(GroundGrid.around(0, 0.5).spacing()).isCloseTo(0.1, within(1e-12));
        assertThat(GroundGrid.around(0, 1).spacing()).isCloseTo(0.2, within(1e-12));
        assertThat(GroundGrid.around(0, 21).spacing()).isCloseTo(5, within(1e-12));
        assertThat(GroundGrid.around(0, 700).spacing()).isCloseTo(100, within(1e-9));
    }

    @Test
    void frustaOfNeighboursDoNotTouch() {
        List<OverlayCamera> ring = ring(60, 2);
        double gap = ring.get(0).camera().centre().distance(ring.get(1).camera().centre());
        assertThat(depth(ring)).isLessThanOrEqualTo(gap / 2);
    }

    @Test
    void frustaOfFewCamerasAreSmallBesideTheirDistance() {
        assertThat(depth(ring(3, 2))).isCloseTo(0.24, within(1e-9));
    }

    @Test
    void frustaOfAFilmAreStillSeen() {
        assertThat(depth(ring(2000, 2))).isCloseTo(0.08, within(1e-9));
    }

    @Test
    void camerasThatShareOnePlaceStillGetAFrustum() {
        List<OverlayCamera> one = ring(1, 2);
        assertThat(depth(List.of(one.get(0), one.get(0)))).isPositive();
    }

    @Test
    void boundingSphereHoldsCamerasAndGround() {
        SceneOverlay wide = SceneOverlay.around(PIVOT, UP, 0.5, ring(8, 40));
        assertThat(wide.boundingRadius()).isGreaterThan(40);
        SceneOverlay near = SceneOverlay.around(PIVOT, UP, 0.5, ring(8, 1));
        assertThat(near.boundingRadius()).isGreaterThan(near.grid().radius());
        OverlayPath far = new OverlayPath(List.of(new Vector3d(PIVOT).add(0, 60, 0)), List.of());
        assertThat(near.with(far).boundingRadius()).isGreaterThan(60);
    }

    @Test
    void impossibleLengthsAreRefusedByName() {
        assertThatThrownBy(() -> SceneOverlay.around(PIVOT, UP, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contentRadius")
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new GroundGrid(0, -1, 1)).hasMessage("spacing must be positive and finite: -1.0");
        assertThatThrownBy(() -> SceneOverlay.around(PIVOT, new Vector3d(), 1, List.of()))
                .hasMessageContaining("up");
    }

    @Test
    void thumbnailsAreSmallAndNotTooMany() {
        ArgbImage photo = new ArgbImage(300, 200, new int[300 * 200]);
        OverlayCamera one = ring(1, 2).get(0).with(photo);
        OverlayCameras many = OverlayCameras.around(PIVOT, 1, Collections.nCopies(300, one));
        assertThat(one.thumbnail().orElseThrow().size()).isEqualTo(OverlayCamera.THUMBNAIL);
        assertThat(many.list()).hasSize(300);
        assertThat(many.list().get(255).thumbnail()).isPresent();
        assertThat(many.list().get(256).thumbnail()).isEmpty();
    }

    @Test
    void aCameraThatIsNotThereCannotBeSelected() {
        OverlayCameras three = OverlayCameras.around(PIVOT, 1, ring(3, 2));
        assertThat(three.select(OptionalInt.of(2)).selected()).hasValue(2);
        assertThatThrownBy(() -> three.select(OptionalInt.of(3))).hasMessage("selected must be one of 3 cameras: 3");
    }

    private static double depth(List<OverlayCamera> cameras) {
        return SceneOverlay.around(PIVOT, UP, 0.5, cameras).cameras().frustumDepth();
    }

    private static List<OverlayCamera> ring(int count, double distance) {
        List<OverlayCamera> cameras = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OrbitView view = new OrbitView(PIVOT, UP, 2 * Math.PI * i / count, 0.3, distance);
            cameras.add(new OverlayCamera(view.camera(PinholeIntrinsics.ofVerticalFov(64, 64, 1)), CameraRole.INPUT));
        }
        return cameras;
    }
}
