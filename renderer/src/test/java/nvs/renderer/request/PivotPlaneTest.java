package nvs.renderer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix3d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PivotPlaneTest {
    private static final Vector3d PIVOT = new Vector3d(3, -2, 1);
    private static final OrbitView ORBIT = new OrbitView(PIVOT, new Vector3d(0.1, 0.2, 1), 0.5, 0.3, 2.7);
    private static final PinholeIntrinsics FRAME = PinholeIntrinsics.ofVerticalFov(64, 64, 0.8);
    private static final PinholeIntrinsics WINDOW = new PinholeIntrinsics(900, 600, 620, 610, 440, 310);
    private static final SceneOverlay SCENE = SceneOverlay.around(PIVOT, ORBIT.up(), 0.5, List.of());

    @Test
    void onePoseAndLensIsTheIdentity() {
        Matrix3d map = PivotPlane.viewportFromPicture(ORBIT.camera(FRAME), ORBIT.camera(FRAME), SCENE);
        assertThat(map.equals(new Matrix3d(), 1e-12)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.1,0,1", "-0.6,0.2,1", "1.1,-0.4,1", "0.3,0.1,0.6", "0,0,1.8"})
    void pointsOfThePlaneLandWhereTheViewportsCameraSeesThem(double azimuth, double elevation, double zoom) {
        PinholeCamera picture = ORBIT.camera(FRAME);
        PinholeCamera viewport = ORBIT.turned(azimuth, elevation).zoomed(zoom).camera(WINDOW);
        for (double[] place : new double[][] {{0, 0}, {0.7, 0.2}, {-0.4, -0.9}}) {
            Vector3d point = new Vector3d(PIVOT).fma(place[0], picture.right()).fma(place[1], picture.up());
            assertThat(mapped(picture, viewport, picture.project(point)).distance(viewport.project(point)))
                    .isLessThan(1e-9);
        }
    }

    @Test
    void aViewFromBehindOrAlmostFromTheSideKeepsThePictureAsItWasRendered() {
        PinholeCamera picture = ORBIT.camera(FRAME);
        for (double azimuth : new double[] {Math.toRadians(85), Math.PI / 2, Math.PI}) {
            OrbitView level = new OrbitView(PIVOT, ORBIT.up(), 0.5, 0, 2.7);
            PinholeCamera aside = level.turned(azimuth, 0).camera(WINDOW);
            Vector2d seen = mapped(level.camera(FRAME), aside, new Vector2d(10, 50));
            Vector2d unturned = mapped(picture, ORBIT.camera(WINDOW), new Vector2d(10, 50));
            assertThat(seen.distance(unturned)).isLessThan(1e-9);
        }
    }

    @Test
    void aPictureTakenBeyondThePivotTurnsWithTheHeadAsWell() {
        PinholeCamera away = PinholeCamera.lookingAt(
                FRAME, new Vector3d(PIVOT).add(0, 4, 0), new Vector3d(PIVOT).add(0, 9, 0), ORBIT.up());
        PinholeCamera turned = PinholeCamera.lookingAt(
                WINDOW, new Vector3d(PIVOT).add(0, 4, 0), new Vector3d(PIVOT).add(1, 9, 0.5), ORBIT.up());
        Vector3d far = new Vector3d(PIVOT).add(0.4, 50, 2);
        assertThat(mapped(away, turned, away.project(far)).distance(turned.project(far)))
                .isLessThan(1e-9);
    }

    private static Vector2d mapped(PinholeCamera picture, PinholeCamera viewport, Vector2d pixel) {
        Vector3d seen =
                PivotPlane.viewportFromPicture(picture, viewport, SCENE).transform(new Vector3d(pixel.x, pixel.y, 1));
        return new Vector2d(seen.x / seen.z, seen.y / seen.z);
    }
}
