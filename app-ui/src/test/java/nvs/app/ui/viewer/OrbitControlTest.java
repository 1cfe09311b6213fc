package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nvs.camera.OrbitView;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class OrbitControlTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(100, 100, 0.8);
    private final OrbitView start = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0.3, 0.2, 2.5);
    private final OrbitControl orbit = new OrbitControl(start);

    @Test
    void whatIsInFrontFollowsTheHandToTheRight() {
        Vector3d nearPoint = start.eye().mul(0.3);
        double before = start.camera(LENS).project(nearPoint).x;
        orbit.drag(20, 0, 100);
        assertThat(orbit.view().camera(LENS).project(nearPoint).x).isGreaterThan(before);
    }

    @Test
    void whatIsInFrontFollowsTheHandDown() {
        Vector3d nearPoint = start.eye().mul(0.3);
        double before = start.camera(LENS).project(nearPoint).y;
        orbit.drag(0, 10, 100);
        assertThat(orbit.view().camera(LENS).project(nearPoint).y).isGreaterThan(before);
    }

    @Test
    void rollingTiltsTheCameraWhereItStands() {
        Vector3d up = orbit.camera(LENS).up();
        Vector3d right = orbit.camera(LENS).right();

        orbit.roll(Math.PI / 2);

        assertThat(orbit.camera(LENS).centre().distance(start.eye())).isLessThan(1e-12);
        assertThat(orbit.camera(LENS).up().distance(right)).isLessThan(1e-12);
        assertThat(orbit.camera(LENS).right().distance(up.negate())).isLessThan(1e-12);

        orbit.reset();
        assertThat(orbit.camera(LENS)).isEqualTo(start.camera(LENS));
    }

    @Test
    void aDragAcrossTheViewportTurnsHalfACircle() {
        orbit.drag(-400, 0, 400);
        assertThat(orbit.view().azimuthRadians() - start.azimuthRadians()).isCloseTo(Math.PI, within(1e-12));
    }

    @Test
    void scrollingThereAndBackKeepsTheDistance() {
        orbit.scroll(120);
        assertThat(orbit.view().distance()).isLessThan(start.distance());
        orbit.scroll(-120);
        assertThat(orbit.view().distance()).isCloseTo(start.distance(), within(1e-12));
    }

    @Test
    void scrollingEndsBeforeTheSceneIsLost() {
        orbit.scroll(1e6);
        assertThat(orbit.view().distance()).isCloseTo(start.distance() / 4, within(1e-9));
        orbit.scroll(-1e6);
        assertThat(orbit.view().distance()).isCloseTo(start.distance() * 4, within(1e-9));
    }

    @Test
    void aPauseOfTheProgramIsNoJumpOfTheTurntable() {
        orbit.turntable(60);
        assertThat(orbit.view().azimuthRadians() - start.azimuthRadians()).isLessThan(Math.toRadians(2));
    }

    @Test
    void resetReturnsToTheStart() {
        orbit.turn(1, 0.5);
        orbit.scroll(100);
        orbit.reset();
        assertThat(orbit.view()).isEqualTo(start);
    }
}
