package nvs.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.renderer.request.OverlayPath;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PathOverlayTest {
    private static final Vector3d UP = new Vector3d(0, 0, 1);

    private static Keyframe at(double x, double y) {
        return Keyframe.of(
                PinholeCamera.lookingAt(
                        PinholeIntrinsics.ofVerticalFov(64, 64, 0.7), new Vector3d(x, y, 1), new Vector3d(), UP),
                1);
    }

    @Test
    void theLineGoesFromTheFirstKeyframeThroughAllToTheLast() {
        CameraPath path = new CameraPath(List.of(at(2, 0), at(1, 1), at(0, 2)), false);
        OverlayPath drawn = PathOverlay.of(path.motion());
        assertThat(drawn.keyframes()).hasSize(3);
        for (Keyframe keyframe : path.keyframes()) {
            assertThat(drawn.positions()).anyMatch(position -> position.distance(keyframe.position()) < 1e-6);
        }
        assertThat(drawn.positions().get(0).distance(2, 0, 1)).isLessThan(1e-6);
    }

    @Test
    void aLoopEndsWhereItBegins() {
        CameraPath path = new CameraPath(List.of(at(2, 0), at(0, 2), at(-2, 0)), true);
        List<Vector3d> positions = PathOverlay.of(path.motion()).positions();
        assertThat(positions.get(positions.size() - 1).distance(positions.get(0)))
                .isLessThan(1e-6);
    }

    @Test
    void aSingleKeyframeIsAPlace() {
        OverlayPath drawn = PathOverlay.of(new CameraPath(List.of(at(2, 0)), false).motion());
        assertThat(drawn.positions()).allMatch(position -> position.distance(2, 0, 1) < 1e-9);
    }
}
