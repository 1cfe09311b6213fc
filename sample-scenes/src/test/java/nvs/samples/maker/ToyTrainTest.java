package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScenes;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToyTrainTest {

    private static final int VIEWS = 48;
    private static final int SIDE = 256;

    private Capture capture;

    @BeforeEach
    void openCommittedScene() throws IOException, SceneFormatException {
        capture = CaptureFormats.open(new SampleScenes().open("toy-train"));
    }

    /**
     * From the level of the origin the chick's head ends the picture at the top. The outline of a sphere ends where a plane
     * through the camera's x axis touches it.
     */
    @Test
    void theChicksHeadReachesAsHighAsTheCamerasSay() throws IOException {
        int seen = 0;
        for (CaptureView view : capture.views()) {
            Vector3d head = view.camera().cameraFromWorld().transformPosition(new Vector3d(ToyTrain.HEAD_CENTRE));
            if (Math.abs(view.camera().centre().z) < 1e-6) {
                double angle =
                        Math.atan2(head.y, head.z) - Math.asin(ToyTrain.HEAD_RADIUS / Math.hypot(head.y, head.z));
                double topPixels = view.camera().intrinsics().centreYPixels()
                        + view.camera().intrinsics().focalYPixels() * Math.tan(angle);
                assertThat((double) firstRow(ImageFiles.read(view.imagePath()))).isCloseTo(topPixels, within(1.0));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(12);
    }

    @Test
    void everyViewShowsTheWholeTrainOnATransparentGround() throws IOException {
        for (CaptureView view : capture.views()) {
            ArgbImage image = ImageFiles.read(view.imagePath());
            assertThat(image.size().toString()).isEqualTo("256x256");
            for (int i = 0; i < SIDE; i++) {
                assertThat(image.pixel(i, 0)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(i, SIDE - 1)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(0, i)).isEqualTo(RayTracer.BACKGROUND);
                assertThat(image.pixel(SIDE - 1, i)).isEqualTo(RayTracer.BACKGROUND);
            }
        }
    }

    /** The larger side of the train's outline, as a share of the picture's. */
    @Test
    void theTrainFillsThePictures() throws IOException {
        double sum = 0;
        for (CaptureView view : capture.views()) {
            ArgbImage image = ImageFiles.read(view.imagePath());
            long rows = IntStream.range(0, SIDE)
                    .filter(y -> IntStream.range(0, SIDE).anyMatch(x -> isCovered(image, x, y)))
                    .count();
            long columns = IntStream.range(0, SIDE)
                    .filter(x -> IntStream.range(0, SIDE).anyMatch(y -> isCovered(image, x, y)))
                    .count();
            sum += Math.max(rows, columns) / (double) SIDE;
        }
        assertThat(sum / VIEWS).isBetween(0.8, 0.9);
    }

    private static int firstRow(ArgbImage image) {
        return IntStream.range(0, SIDE)
                .filter(y -> IntStream.range(0, SIDE).anyMatch(x -> isCovered(image, x, y)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCovered(ArgbImage image, int x, int y) {
        return image.pixel(x, y) >>> 24 >= 64;
    }
}
