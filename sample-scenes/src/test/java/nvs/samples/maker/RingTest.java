package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class RingTest {

    private final List<PinholeCamera> cameras =
            new Ring(30, 2, 90, 4).cameras(PinholeIntrinsics.ofVerticalFov(64, 64, 1));

    @Test
    void everyCameraSeesTheOriginInTheMiddleOfItsImage() {
        assertThat(cameras)
                .allSatisfy(camera -> assertThat(camera.project(new Vector3d()).distance(new Vector2d(32, 32)))
                        .isLessThan(1e-9));
    }

    @Test
    void camerasStandAtTheHeightAndDistanceOfTheRing() {
        assertThat(cameras).hasSize(4).allSatisfy(camera -> {
            assertThat(camera.centre().length()).isCloseTo(2, within(1e-12));
            assertThat(camera.centre().z).isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void theFirstCameraStandsAtItsAzimuthAndTheNextTurnsFromXTowardsY() {
        assertThat(cameras.get(0).centre().distance(0, Math.sqrt(3), 1)).isLessThan(1e-12);
        assertThat(cameras.get(1).centre().distance(-Math.sqrt(3), 0, 1)).isLessThan(1e-12);
    }
}
