package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScenes;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class TableTopTest {

    private final SceneDefinition scene = BundledScenes.tableTop();

    private static Path folder() throws IOException {
        return new SampleScenes().open("table-top");
    }

    @Test
    void theWholeGroupIsNearTheOrigin() {
        for (Vector3d direction : Directions.spread(5000)) {
            assertThat(scene.model().distance(0.8 * direction.x, 0.8 * direction.y, 0.8 * direction.z))
                    .isPositive();
        }
    }

    @Test
    void camerasStandWhereAnObjectIsLookedAtFrom() {
        for (PinholeCamera camera : scene.cameras()) {
            Vector3d eye = camera.centre();
            assertThat(eye.length()).isBetween(1.7, 3.2);
            assertThat(Math.toDegrees(Math.asin(eye.z / eye.length()))).isBetween(-10.0, 80.0);
            assertThat(Math.toDegrees(camera.intrinsics().verticalFovRadians())).isBetween(35.0, 60.0);
        }
    }

    /** So a square cut from the middle of a wide picture has everything. */
    @Test
    void everyViewShowsTheWholeTableInItsMiddleSquare() throws Exception {
        for (CaptureView view : CaptureFormats.open(folder()).views()) {
            ArgbImage image = ImageFiles.read(view.imagePath());
            assertThat(image.size().toString()).isEqualTo("384x256");
            for (int y = 0; y < image.height(); y++) {
                for (int x = 0; x < image.width(); x++) {
                    if (x < 64 || x >= 320 || y == 0 || y == 255) {
                        assertThat(image.pixel(x, y)).isEqualTo(RayTracer.BACKGROUND);
                    }
                }
            }
        }
    }

    @Test
    void everyThingStandsOnTheTable() {
        assertThat(depthAboveCloth(-0.2, 0.2)).as("pot").isNegative();
        assertThat(depthAboveCloth(0.29, -0.22)).as("bowl").isNegative();
        assertThat(depthAboveCloth(-0.36, -0.22)).as("candle").isNegative();
        assertThat(depthAboveCloth(0.3, 0.26)).as("books").isNegative();
        assertThat(depthAboveCloth(-0.13, -0.45)).as("block").isNegative();
    }

    /** The least distance of a thing's middle and of a ring around it, just above the cloth, from the surface: negative inside. */
    private double depthAboveCloth(double x, double y) {
        double z = TableTop.TOP + 0.009;
        double least = scene.model().distance(x, y, z);
        for (int degrees = 0; degrees < 360; degrees += 10) {
            double ringX = x + 0.085 * Math.cos(Math.toRadians(degrees));
            double ringY = y + 0.085 * Math.sin(Math.toRadians(degrees));
            least = Math.min(least, scene.model().distance(ringX, ringY, z));
        }
        return least;
    }
}
