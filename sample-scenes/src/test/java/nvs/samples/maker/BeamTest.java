package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class BeamTest {

    private final Vector3d tip = new Vector3d(1, 0, 0);
    private final Beam ray = new Beam(tip, new Vector3d(0, 1, 0), 0);
    private final Beam cone = new Beam(tip, new Vector3d(0, 1, 0), 0.5);

    @Test
    void aRayTouchesTheBallsThatItMeets() {
        assertThat(ray.touches(new Vector3d(1.2, 3, 0), 0.21)).isTrue();
        assertThat(ray.touches(new Vector3d(1.2, 3, 0), 0.19)).isFalse();
    }

    @Test
    void whatLiesBehindIsNotTouchedUnlessItReachesForward() {
        assertThat(ray.touches(new Vector3d(1, -2, 0), 1.9)).isFalse();
        assertThat(ray.touches(new Vector3d(1, -2, 0), 2.1)).isTrue();
    }

    /** A sine of one half is an angle of 30 degrees between the axis and the side. */
    @Test
    void aConeTouchesMoreTheFartherAwayItIs() {
        double toSide = 3 * Math.cos(Math.PI / 6) - 4 * 0.5;

        assertThat(cone.touches(new Vector3d(1 + 3, 4, 0), toSide + 0.01)).isTrue();
        assertThat(cone.touches(new Vector3d(1 + 3, 4, 0), toSide - 0.01)).isFalse();
        assertThat(cone.touches(new Vector3d(1 + 3, 8, 0), 0.01)).isTrue();
    }

    @Test
    void aBeamThatOpensAsFastAsItGoesIsRefused() {
        assertThatThrownBy(() -> new Beam(tip, new Vector3d(0, 1, 0), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
