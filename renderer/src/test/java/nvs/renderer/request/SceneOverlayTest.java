package nvs.renderer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
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
        List<PinholeCamera> ring = ring(60, 2);
        double gap = ring.get(0).centre().distance(ring.get(1).centre());
        assertThat(SceneOverlay.around(PIVOT, UP, 0.5, ring).frustumDepth()).isLessThanOrEqualTo(gap / 2);
    }

    @Test
    void frustaOfFewCamerasAreSmallBesideTheirDistance() {
        assertThat(SceneOverlay.around(PIVOT, UP, 0.5, ring(3, 2)).frustumDepth())
                .isCloseTo(0.24, within(1e-9));
    }

    @Test
    void camerasThatShareOnePlaceStillGetAFrustum() {
        List<PinholeCamera> one = ring(1, 2);
        assertThat(SceneOverlay.around(PIVOT, UP, 0.5, List.of(one.get(0), one.get(0)))
                        .frustumDepth())
                .isPositive();
    }

    @Test
    void boundingSphereHoldsCamerasAndGround() {
        SceneOverlay wide = SceneOverlay.around(PIVOT, UP, 0.5, ring(8, 40));
        assertThat(wide.boundingRadius()).isGreaterThan(40);
        SceneOverlay near = SceneOverlay.around(PIVOT, UP, 0.5, ring(8, 1));
        assertThat(near.boundingRadius()).isGreaterThan(near.grid().radius());
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

    private static List<PinholeCamera> ring(int count, double distance) {
        List<PinholeCamera> cameras = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cameras.add(new OrbitView(PIVOT, UP, 2 * Math.PI * i / count, 0.3, distance)
                    .camera(PinholeIntrinsics.ofVerticalFov(64, 64, 1)));
        }
        return cameras;
    }
}
