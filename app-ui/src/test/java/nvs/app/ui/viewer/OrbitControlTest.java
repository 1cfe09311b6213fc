package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class OrbitControlTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(100, 100, 0.8);
    private final OrbitView start = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0.3, 0.2, 2.5);
    private final OrbitControl orbit = new OrbitControl(start, 0.8);

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

    @Test
    void anyCameraIsLookedThroughExactlyAndTurningGoesOnFromThere() {
        PinholeCamera photo = new PinholeCamera(
                LENS,
                new Matrix4d(start.camera(LENS).worldFromCamera())
                        .translateLocal(0.3, -0.2, 0.1)
                        .rotateX(0.2)
                        .rotateY(-0.15)
                        .rotateZ(0.4));

        orbit.lookThrough(photo, 0.6);

        assertThat(orbit.camera(LENS).worldFromCamera().equals(photo.worldFromCamera(), 1e-12))
                .isTrue();
        assertThat(orbit.fovRadians()).isEqualTo(0.6);
        orbit.turn(1e-6, 0);
        assertThat(orbit.camera(LENS).worldFromCamera().equals(photo.worldFromCamera(), 1e-5))
                .isTrue();
    }

    @Test
    void camerasRightAboveThePivotAndAtItAreLookedThroughExactlyToo() {
        Matrix4d down = new Matrix4d().translation(0, 0, 3).rotateX(Math.PI).rotateZ(0.3);
        for (Matrix4d place : List.of(down, new Matrix4d().rotateX(0.4))) {
            orbit.lookThrough(new PinholeCamera(LENS, place), 0.6);
            assertThat(orbit.camera(LENS).worldFromCamera().equals(place, 1e-9)).isTrue();
        }
    }

    @Test
    void aFlightEndsExactlyThereAndIsSoftOnTheWay() {
        PinholeCamera photo = start.turned(1, 0.4).camera(LENS);
        orbit.flyTo(photo, 0.5);
        orbit.advance(0.01);
        assertThat(orbit.camera(LENS).centre().distance(start.eye())).isBetween(1e-6, 0.02);
        boolean isFlying = true;
        for (int i = 0; i < 20 && isFlying; i++) {
            isFlying = orbit.advance(0.05);
        }
        assertThat(isFlying).isFalse();
        assertThat(orbit.camera(LENS).worldFromCamera().equals(photo.worldFromCamera(), 1e-12))
                .isTrue();
    }

    @Test
    void aHandEndsAFlight() {
        orbit.flyTo(start.turned(1, 0.4).camera(LENS), 0.5);
        orbit.turn(0.1, 0);
        assertThat(orbit.advance(0.05)).isFalse();
    }

    @Test
    void panningMovesThePivotWithTheHand() {
        double before = orbit.camera(LENS).project(new Vector3d()).x;
        orbit.pan(25, 0, 100);
        double after = orbit.camera(LENS).project(new Vector3d()).x;
        assertThat(after - before).as("a quarter of the frame").isCloseTo(25, within(1e-9));
        assertThat(orbit.view().distance()).isEqualTo(start.distance());
    }

    @Test
    void lookingAroundKeepsThePlaceAndLetsTheSceneFollowTheHand() {
        orbit.look(10, 5, 100);
        assertThat(orbit.camera(LENS).centre().distance(start.eye())).isLessThan(1e-12);
        var pivot = orbit.camera(LENS).project(new Vector3d());
        assertThat(pivot.x).isGreaterThan(55);
        assertThat(pivot.y).isGreaterThan(52);
    }

    @Test
    void flyingForwardsComesNearerToWhatWasInTheMiddle() {
        orbit.fly(0, 0, 1, 0.1);
        assertThat(orbit.camera(LENS).centre().length()).isCloseTo(2.5 - 0.125, within(1e-9));
    }

    @Test
    void theTopIsSeenFromAbove() {
        orbit.flyTo(Preset.TOP);
        for (int i = 0; i < 20; i++) {
            orbit.advance(0.05);
        }
        assertThat(orbit.camera(LENS).forward().z).isLessThan(-0.99);
    }

    @Test
    void theWholeSceneIsFramedFromTheSideOneLooksFrom() {
        orbit.turn(0.7, 0);
        orbit.pan(30, 10, 100);
        orbit.scroll(300);
        orbit.widen(0.5);
        orbit.frameAll();
        for (int i = 0; i < 20; i++) {
            orbit.advance(0.05);
        }
        assertThat(orbit.view().pivot()).isEqualTo(start.pivot());
        assertThat(orbit.view().distance()).isEqualTo(start.distance());
        assertThat(orbit.view().azimuthRadians()).isCloseTo(start.azimuthRadians() + 0.7, within(1e-12));
        assertThat(orbit.fovRadians()).isEqualTo(0.8);
    }
}
