package nvs.renderer.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector4d;
import org.joml.Vector4f;
import org.junit.jupiter.api.Test;

class ViewpointTest {
    private static final Vector3d PIVOT = new Vector3d(4, -7, 2);
    private static final PinholeIntrinsics OFF_CENTRE_LENS = new PinholeIntrinsics(640, 360, 500, 470, 300, 200);

    private final PinholeCamera camera =
            new OrbitView(PIVOT, new Vector3d(0.2, 0.3, 1), 1, 0.4, 5).camera(OFF_CENTRE_LENS);
    private final Viewpoint viewpoint = Viewpoint.enclosing(camera, PIVOT, 2);

    @Test
    void clipSpaceAgreesWithTheCamerasOwnProjection() {
        for (Vector3d offset : new Vector3d[] {new Vector3d(), new Vector3d(1, 0.5, -1), new Vector3d(-1.5, 0, 1)}) {
            Vector3d point = new Vector3d(PIVOT).add(offset);
            Vector2d pixel = pixelOf(viewpoint, point);
            assertThat(pixel.distance(camera.project(point))).isLessThan(1e-3);
        }
    }

    @Test
    void topLeftPixelOfTheImageIsTheFirstThatIsReadBack() {
        Vector3d throughTopLeft = camera.rayThrough(0, 0).mul(4).add(camera.centre());
        Vector4d clip = clip(viewpoint, throughTopLeft);
        assertThat(clip.x / clip.w).isCloseTo(-1, within(1e-5));
        assertThat(clip.y / clip.w).isCloseTo(-1, within(1e-5));
    }

    @Test
    void farFromTheWorldsOriginPointsKeepTheirPixels() {
        Vector3d farAway = new Vector3d(450_000, 5_400_000, 300);
        PinholeCamera distant = new OrbitView(farAway, new Vector3d(0, 0, 1), 1, 0.4, 5).camera(OFF_CENTRE_LENS);
        Viewpoint there = Viewpoint.enclosing(distant, farAway, 2);
        Vector3d point = new Vector3d(1, 0.5, -1).add(farAway);

        assertThat(pixelOf(there, point).distance(distant.project(point))).isLessThan(1e-2);
    }

    @Test
    void depthRunsFromZeroAtTheNearPlaneToOneAtTheFarPlane() {
        assertThat(viewpoint.near()).isCloseTo(3, within(1e-9));
        assertThat(viewpoint.far()).isCloseTo(7, within(1e-9));
        assertThat(viewpoint.windowDepth(3)).isCloseTo(0, within(1e-9));
        assertThat(viewpoint.windowDepth(7)).isCloseTo(1, within(1e-9));
        assertThat(viewpoint.windowDepth(4)).isBetween(0.1, 0.9);
        assertThat(viewpoint.depthOf(PIVOT)).isCloseTo(5, within(1e-9));
    }

    @Test
    void viewerInsideTheSceneStillHasANearPlaneInFront() {
        Viewpoint inside = Viewpoint.enclosing(camera, camera.centre(), 2);
        assertThat(inside.near()).isPositive().isLessThan(0.01);
        assertThat(inside.far()).isEqualTo(2);
    }

    private static Vector4d clip(Viewpoint viewpoint, Vector3d point) {
        Vector3d local = viewpoint.local(point);
        return new Vector4d(viewpoint
                .clipFromLocal()
                .transform(new Vector4f((float) local.x, (float) local.y, (float) local.z, 1)));
    }

    private static Vector2d pixelOf(Viewpoint viewpoint, Vector3d point) {
        Vector4d clip = clip(viewpoint, point);
        return new Vector2d(
                (clip.x / clip.w + 1) / 2 * viewpoint.viewport().width(),
                (clip.y / clip.w + 1) / 2 * viewpoint.viewport().height());
    }
}
