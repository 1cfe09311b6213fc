package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class OrbitViewTest {
    private static final Vector3dc ORIGIN = new Vector3d();
    private static final Vector3dc Z = new Vector3d(0, 0, 1);
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(40, 30, 0.9);
    private static final List<Vector3d> UPS = List.of(
            new Vector3d(0, 0, 1),
            new Vector3d(0, -1, 0),
            new Vector3d(1, 0, 0),
            new Vector3d(-1, 0, 0),
            new Vector3d(0.3, -2, 0.5));

    @Test
    void azimuthZeroIsAlongXAndGrowsTowardsY() {
        assertThat(new OrbitView(ORIGIN, Z, 0, 0, 2).eye().distance(2, 0, 0)).isLessThan(1e-12);
        assertThat(new OrbitView(ORIGIN, Z, Math.PI / 2, 0, 2).eye().distance(0, 2, 0))
                .isLessThan(1e-12);
    }

    @Test
    void elevationLiftsTheEyeTowardsUp() {
        Vector3d eye = new OrbitView(ORIGIN, Z, 0, Math.PI / 6, 2).eye();

        assertThat(eye.distance(Math.sqrt(3), 0, 1)).isLessThan(1e-12);
    }

    @Test
    void theCameraSeesThePivotAtItsPrincipalPointAndUpIsUp() {
        Vector3d pivot = new Vector3d(1, 2, 3);
        for (Vector3d up : UPS) {
            PinholeCamera camera = new OrbitView(pivot, up, 0.8, -0.4, 5).camera(LENS);

            assertThat(camera.centre().distance(pivot)).isCloseTo(5, within(1e-9));
            assertThat(camera.project(pivot).distance(20, 15)).isLessThan(1e-9);
            assertThat(camera.up().dot(up)).isPositive();
            assertThat(camera.right().dot(up)).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void anOrbitCamerasOwnPlaceIsFoundAgain() {
        for (Vector3d up : UPS) {
            OrbitView view = new OrbitView(new Vector3d(-1, 0, 4), up, 2.1, 0.6, 3);

            OrbitView found = OrbitView.through(view.camera(LENS), view.pivot(), up);

            assertThat(found.azimuthRadians()).isCloseTo(2.1, within(1e-9));
            assertThat(found.elevationRadians()).isCloseTo(0.6, within(1e-9));
            assertThat(found.distance()).isCloseTo(3, within(1e-9));
        }
    }

    @Test
    void anotherCamerasRollIsDropped() {
        PinholeCamera rolled =
                PinholeCamera.lookingAt(LENS, new Vector3d(4, 0, 0), new Vector3d(0, 1, 0), new Vector3d(0, 1, 1));

        PinholeCamera orbit = OrbitView.through(rolled, ORIGIN, Z).camera(LENS);

        assertThat(orbit.centre().distance(4, 0, 0)).isLessThan(1e-12);
        assertThat(orbit.up().distance(Z)).isLessThan(1e-12);
    }

    @Test
    void elevationStopsShortOfThePoles() {
        OrbitView top = new OrbitView(ORIGIN, Z, 0, 0, 1).turned(0.1, 10);

        assertThat(top.elevationRadians()).isEqualTo(OrbitView.MAX_ELEVATION_RADIANS);
        assertThat(top.turned(0, -20).elevationRadians()).isEqualTo(-OrbitView.MAX_ELEVATION_RADIANS);
        assertThat(top.camera(LENS).up().z).isPositive();
    }

    @Test
    void zoomChangesTheDistanceAndAroundThePivot() {
        OrbitView view = new OrbitView(ORIGIN, Z, 1, 0.5, 4);

        assertThat(view.zoomed(0.25).distance()).isEqualTo(1);
        Vector3d shift = view.around(new Vector3d(1, 1, 1)).eye().sub(view.eye());
        assertThat(shift.distance(1, 1, 1)).isLessThan(1e-12);
    }

    @Test
    void theReferenceDirectionIsAUnitVectorAcrossUp() {
        for (Vector3d up : UPS) {
            Vector3d reference = OrbitView.referenceDirection(up);

            assertThat(reference.length()).isCloseTo(1, within(1e-12));
            assertThat(reference.dot(up)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void impossibleOrbitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrbitView(ORIGIN, Z, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrbitView(ORIGIN, new Vector3d(), 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrbitView(ORIGIN, Z, Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrbitView(ORIGIN, Z, 0, Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrbitView(new Vector3d(Double.NaN, 0, 0), Z, 0, 0, 1));
    }
}
