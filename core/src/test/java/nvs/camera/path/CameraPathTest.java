package nvs.camera.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.assertj.core.data.Offset;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraPathTest {
    private static final ImageSize SIZE = new ImageSize(64, 48);
    private static final Offset<Double> TINY = within(1e-9);
    private static final double FOV = Math.toRadians(40);

    /** What {@link ArcLength} promises. */
    private static final double SPEED_TOLERANCE = 0.01;

    private static Keyframe at(double x, double y, double z) {
        return new Keyframe(new Matrix4d().translation(x, y, z), FOV, 1, Ease.LINEAR);
    }

    private static Keyframe turned(double degrees) {
        return new Keyframe(new Matrix4d().rotationY(Math.toRadians(degrees)), FOV, 1, Ease.LINEAR);
    }

    /** Uneven in distance, direction, time and field of view. */
    private static CameraPath winding(boolean closed) {
        List<Keyframe> keyframes = new ArrayList<>();
        double[] times = {0.5, 2, 1, 0.25, 3};
        for (int i = 0; i < times.length; i++) {
            OrbitView view = new OrbitView(
                    new Vector3d(1, 2, 3), new Vector3d(0, 0, 1), 0.4 * i * i, 0.3 * Math.sin(5 * i), 2 + 0.7 * i);
            PinholeCamera camera = view.camera(PinholeIntrinsics.ofVerticalFov(64, 48, FOV * (1 + 0.1 * (i % 3))));
            keyframes.add(Keyframe.of(camera, times[i]));
        }
        return new CameraPath(keyframes, closed);
    }

    private static double angle(PinholeCamera one, PinholeCamera other) {
        Quaterniond turn = turn(one, other);
        return 2 * Math.atan2(new Vector3d(turn.x, turn.y, turn.z).length(), turn.w);
    }

    /** Units a second around a time, of the centre. */
    private static double speed(PathMotion motion, double seconds) {
        double step = 1e-3;
        return motion.camera(seconds + step, SIZE)
                        .centre()
                        .distance(motion.camera(seconds - step, SIZE).centre())
                / (2 * step);
    }

    private static Vector3d velocity(PathMotion motion, double from, double to) {
        return motion.camera(to, SIZE)
                .centre()
                .sub(motion.camera(from, SIZE).centre())
                .div(to - from);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePathPassesThroughEveryKeyframeInItsTime(boolean closed) {
        CameraPath path = winding(closed);
        PathMotion motion = path.motion();
        for (int i = 0; i < path.keyframes().size(); i++) {
            Keyframe keyframe = path.keyframes().get(i);
            PinholeCamera camera = motion.camera(path.secondsAt(i), SIZE);
            assertThat(camera.worldFromCamera().equals(keyframe.worldFromCamera(), 1e-9))
                    .isTrue();
            assertThat(camera.intrinsics().verticalFovRadians()).isCloseTo(keyframe.fovRadians(), TINY);
        }
    }

    @Test
    void theLastKeyframeOfAnOpenPathCountsNoTime() {
        assertThat(winding(false).durationSeconds()).isCloseTo(3.75, TINY);
        assertThat(winding(true).durationSeconds()).isCloseTo(6.75, TINY);
    }

    @Test
    void betweenTwoKeyframesTheSpeedIsEven() {
        CameraPath path = winding(false);
        PathMotion motion = path.motion();
        for (int segment = 0; segment < path.segmentCount(); segment++) {
            double seconds = path.keyframes().get(segment).secondsToNext();
            double wanted = motion.segmentLengths()[segment] / seconds;
            for (double share = 0.02; share < 0.99; share += 0.037) {
                assertThat(speed(motion, path.secondsAt(segment) + share * seconds))
                        .isCloseTo(wanted, within(SPEED_TOLERANCE * wanted));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timesSharedOutByLengthGiveOneSpeedThroughout(boolean closed) {
        CameraPath path = winding(closed).atEvenSpeed(10);
        PathMotion motion = path.motion();
        assertThat(path.durationSeconds()).isCloseTo(10, TINY);
        double wanted = IntStream.range(0, path.segmentCount())
                        .mapToDouble(i -> motion.segmentLengths()[i])
                        .sum()
                / 10;
        for (double time = 0.01; time < 9.99; time += 0.083) {
            assertThat(speed(motion, time)).isCloseTo(wanted, within(SPEED_TOLERANCE * wanted));
        }
    }

    @Test
    void aClosedPathIsSmoothAtItsSeam() {
        CameraPath path = winding(true).atEvenSpeed(8);
        PathMotion motion = path.motion();
        double step = 1e-4;
        Vector3d before = velocity(motion, 8 - step, 8);
        Vector3d after = velocity(motion, 8, 8 + step);
        assertThat(before.distance(after)).isLessThan(0.02 * after.length());
        double turningBefore = angle(motion.camera(8 - step, SIZE), motion.camera(8, SIZE)) / step;
        double turningAfter = angle(motion.camera(8, SIZE), motion.camera(8 + step, SIZE)) / step;
        assertThat(turningBefore).isCloseTo(turningAfter, within(0.02 * turningAfter));
        assertThat(turningAfter).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theCameraTurnsWithoutAJoltAtKeyframes(int keyframe) {
        CameraPath path = winding(false).atEvenSpeed(8);
        PathMotion motion = path.motion();
        double time = path.secondsAt(keyframe);
        double step = 1e-4;
        Quaterniond before = turn(motion.camera(time - step, SIZE), motion.camera(time, SIZE));
        Quaterniond after = turn(motion.camera(time, SIZE), motion.camera(time + step, SIZE));
        Vector3d one = new Vector3d(before.x, before.y, before.z).div(step);
        Vector3d other = new Vector3d(after.x, after.y, after.z).div(step);
        assertThat(one.distance(other)).isLessThan(0.02 * one.length());
    }

    private static Quaterniond turn(PinholeCamera from, PinholeCamera to) {
        Quaterniond a = new Quaterniond().setFromNormalized(from.worldFromCamera());
        Quaterniond turn = a.conjugate().mul(new Quaterniond().setFromNormalized(to.worldFromCamera()));
        return turn.w < 0 ? turn.mul(-1) : turn;
    }

    @Test
    void twoKeyframesMakeAStraightLine() {
        PathMotion motion = new CameraPath(List.of(at(1, 0, 0), at(5, 2, -4)), false).motion();
        for (double time = 0; time <= 1; time += 0.1) {
            Vector3d wanted = new Vector3d(1, 0, 0).lerp(new Vector3d(5, 2, -4), time);
            assertThat(motion.camera(time, SIZE).centre().distance(wanted)).isLessThan(1e-9);
        }
    }

    @Test
    void aClosedPathOfTwoKeyframesGoesThereAndBack() {
        PathMotion motion = new CameraPath(List.of(at(0, 0, 0), at(3, 0, 0)), true).motion();
        assertThat(motion.camera(0.5, SIZE).centre().distance(1.5, 0, 0)).isLessThan(1e-6);
        assertThat(motion.camera(1.5, SIZE).centre().distance(1.5, 0, 0)).isLessThan(1e-6);
        assertThat(motion.camera(2, SIZE).centre().length()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneKeyframeStandsStill(boolean closed) {
        Keyframe only = winding(false).keyframes().get(2);
        PathMotion motion = new CameraPath(List.of(only), closed).motion();
        for (double time : new double[] {0, 0.3, 7}) {
            assertThat(motion.camera(time, SIZE).worldFromCamera().equals(only.worldFromCamera(), 1e-9))
                    .isTrue();
        }
    }

    @Test
    void keyframesOnACircleMakeACircleToWithinTwoThousandthsOfItsRadius() {
        List<Keyframe> ring = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            OrbitView view = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), Math.PI * i / 6, 0.4, 2);
            ring.add(Keyframe.of(view.camera(PinholeIntrinsics.ofVerticalFov(64, 48, FOV)), 0.5));
        }
        PathMotion motion = new CameraPath(ring, true).motion();
        for (double time = 0; time < 6; time += 0.071) {
            OrbitView exact = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), Math.PI * time / 3, 0.4, 2);
            PinholeCamera camera = motion.camera(time, SIZE);
            assertThat(camera.centre().distance(exact.eye())).isLessThan(0.004);
            assertThat(angle(camera, exact.camera(camera.intrinsics()))).isLessThan(0.004);
        }
    }

    @Test
    void theCameraTurnsTheShorterWayWhicheverSignAQuaternionHas() {
        for (double from = 0; from < 360; from += 15) {
            PathMotion motion = new CameraPath(List.of(turned(from), turned(from + 100)), false).motion();
            for (double time = 0; time <= 1; time += 0.125) {
                double beyond = Math.toDegrees(angle(motion.camera(0, SIZE), motion.camera(time, SIZE)));
                assertThat(beyond).isCloseTo(100 * time, within(1e-6));
            }
        }
    }

    @Test
    void severalTurnsInOneDirectionGoOnWithoutAFlip() {
        List<Keyframe> keyframes =
                IntStream.range(0, 13).mapToObj(i -> turned(90.0 * i)).toList();
        PathMotion motion = new CameraPath(keyframes, false).motion();
        for (double time = 0; time < 12; time += 0.05) {
            double step = Math.toDegrees(angle(motion.camera(time, SIZE), motion.camera(time + 0.05, SIZE)));
            assertThat(step).isCloseTo(90 * 0.05, within(1e-6));
        }
    }

    @Test
    void aFastTurnBesideASlowOneDoesNotSwingPastIt() {
        Keyframe fast = turned(0).withSecondsToNext(0.1);
        Keyframe slow = turned(120).withSecondsToNext(5);
        PathMotion motion = new CameraPath(List.of(fast, slow, turned(130)), false).motion();
        for (double time = 0.1; time < 5.1; time += 0.05) {
            PinholeCamera camera = motion.camera(time, SIZE);
            assertThat(Math.toDegrees(angle(motion.camera(0.1, SIZE), camera))).isLessThan(12);
        }
    }

    @Test
    void aKeyframeThatIsRepeatedIsAPause() {
        List<Keyframe> keyframes = List.of(at(0, 0, 0), at(1, 1, 0), at(1, 1, 0), at(2, 0, 0));
        CameraPath path = new CameraPath(keyframes, false);
        PathMotion motion = path.motion();
        for (double time = 1; time <= 2; time += 0.1) {
            assertThat(motion.camera(time, SIZE).centre().distance(1, 1, 0)).isLessThan(1e-9);
        }
        assertThat(path.atEvenSpeed(6).keyframes().get(1).secondsToNext()).isCloseTo(2, TINY);
    }

    @Test
    void whereTheCameraRestsItSlowsDownAndGathersSpeed() {
        CameraPath path = new CameraPath(
                List.of(at(0, 0, 0).with(Ease.SMOOTH), at(1, 0, 0), at(2, 0, 0).with(Ease.SMOOTH)), false);
        PathMotion motion = path.motion();
        assertThat(motion.camera(0.5, SIZE).centre().x).isCloseTo(2 * 0.25 - 0.125, within(1e-6));
        assertThat(speed(motion, 1)).isCloseTo(1, within(0.01));
        assertThat(speed(motion, 0.002)).isLessThan(0.02);
        assertThat(speed(motion, 1.998)).isLessThan(0.02);
    }

    @Test
    void theFieldOfViewNeverLeavesWhatTheKeyframesAsk() {
        List<Keyframe> keyframes = new ArrayList<>();
        for (double degrees : new double[] {30, 31, 70, 70, 20}) {
            keyframes.add(new Keyframe(new Matrix4d(), Math.toRadians(degrees), 1, Ease.LINEAR));
        }
        PathMotion motion = new CameraPath(keyframes, false).motion();
        double previous = 0;
        for (double time = 0; time < 4; time += 0.01) {
            double degrees =
                    Math.toDegrees(motion.camera(time, SIZE).intrinsics().verticalFovRadians());
            assertThat(degrees).isBetween(20 - 1e-9, 70 + 1e-9);
            assertThat(degrees).isGreaterThanOrEqualTo(time < 3 ? previous - 1e-9 : 20 - 1e-9);
            previous = degrees;
        }
    }

    @Test
    void anotherDurationKeepsTheProportions() {
        CameraPath path = winding(true).lasting(27);
        assertThat(path.durationSeconds()).isCloseTo(27, TINY);
        assertThat(path.keyframes().get(3).secondsToNext()).isCloseTo(1, TINY);
    }

    @Test
    void beforeAndBehindAnOpenPathTheCameraWaitsAtItsEnds() {
        CameraPath path = winding(false);
        PathMotion motion = path.motion();
        assertThat(motion.camera(-5, SIZE)).isEqualTo(motion.camera(0, SIZE));
        assertThat(motion.camera(99, SIZE)).isEqualTo(motion.camera(path.durationSeconds(), SIZE));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(0, 0, 0).withSecondsToNext(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keyframe(new Matrix4d(), 4, 1, Ease.LINEAR))
                .withMessageContaining("4.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keyframe(new Matrix4d().scale(2), FOV, 1, Ease.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new CameraPath(Collections.emptyList(), false));
    }
}
