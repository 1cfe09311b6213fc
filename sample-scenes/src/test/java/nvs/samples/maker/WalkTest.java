package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(64, 48, 1);

    @Test
    void camerasStandOnAnEllipseAtTheHeightOfEyes() {
        List<PinholeCamera> cameras = new Walk(2, 1, 1.5, -1, 1, 8).cameras(LENS);

        assertThat(cameras).hasSize(8).allSatisfy(camera -> {
            Vector3d eye = camera.centre();
            assertThat(eye.x * eye.x / 4 + eye.y * eye.y).isCloseTo(1, within(1e-12));
            assertThat(eye.z).isCloseTo(1.5, within(1e-12));
        });
    }

    @Test
    void aNegativeGazeLooksAcrossAndALargeOneAround() {
        assertThat(new Walk(2, 1, 1.5, -0.5, 1, 8).cameras(LENS))
                .allSatisfy(camera ->
                        assertThat(camera.forward().dot(outwards(camera))).isNegative());
        assertThat(new Walk(2, 1, 1.5, 3, 1, 8).cameras(LENS))
                .allSatisfy(camera ->
                        assertThat(camera.forward().dot(outwards(camera))).isPositive());
    }

    private static Vector3d outwards(PinholeCamera camera) {
        return camera.centre().mul(1, 1, 0);
    }
}
