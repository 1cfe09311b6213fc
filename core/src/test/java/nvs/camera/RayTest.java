package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class RayTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(640, 480, 0.8);
    private static final Vector3d UP = new Vector3d(0, 0, 1);

    private static PinholeCamera at(double x, double y, double z) {
        return PinholeCamera.lookingAt(LENS, new Vector3d(x, y, z), new Vector3d(0.1, 0.2, 0), UP);
    }

    @Test
    void aPointSeenInTwoPhotosIsFoundInSpace() {
        Vector3d point = new Vector3d(0.3, -0.2, 0.4);
        Vector2d first = at(3, 0, 1).project(point);
        Vector2d second = at(0, 3, 0.5).project(point);
        Ray one = Ray.through(at(3, 0, 1), first.x, first.y);
        Ray other = Ray.through(at(0, 3, 0.5), second.x, second.y);
        assertThat(one.midpointTo(other).distance(point)).isLessThan(1e-12);
    }

    @Test
    void raysThatMissEachOtherMeetHalfWay() {
        Ray along = new Ray(new Vector3d(-1, 0, 0), new Vector3d(1, 0, 0));
        Ray across = new Ray(new Vector3d(0, -2, 0.5), new Vector3d(0, 1, 0));
        assertThat(along.midpointTo(across).distance(0, 0, 0.25)).isLessThan(1e-12);
        assertThat(along.angleRadians(across)).isCloseTo(Math.PI / 2, within(1e-12));
    }

    @Test
    void parallelRaysMeetNowhere() {
        Ray one = new Ray(new Vector3d(0, 0, 0), new Vector3d(1, 0, 0));
        Ray other = new Ray(new Vector3d(0, 1, 0), new Vector3d(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.midpointTo(other));
    }

    @Test
    void raysThatMeetBehindACameraDoNotMeet() {
        Ray one = new Ray(new Vector3d(1, 0, 0), new Vector3d(1, 0, 0));
        Ray other = new Ray(new Vector3d(0, -1, 0), new Vector3d(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.midpointTo(other));
    }
}
