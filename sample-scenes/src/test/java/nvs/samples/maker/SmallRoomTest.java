package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScenes;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmallRoomTest {

    private final SceneDefinition scene = BundledScenes.smallRoom();

    @Test
    void camerasWalkAtEyeHeightAndTouchNothing() {
        for (PinholeCamera camera : scene.cameras()) {
            Vector3d eye = camera.centre();
            assertThat(eye.z).isBetween(1.3, 1.7);
            assertThat(scene.model().distance(eye.x, eye.y, eye.z)).isGreaterThan(0.3);
        }
    }

    /** In the middle of its picture. */
    @Test
    void everyCameraHasThingsAtAGoodDistance() {
        for (PinholeCamera camera : scene.cameras()) {
            PinholeIntrinsics lens = camera.intrinsics();
            double t = scene.model().trace(camera.centre(), camera.rayThrough(lens.width() / 2.0, lens.height() / 2.0));
            assertThat(Double.isNaN(t) || t > 0.7).isTrue();
        }
    }

    @Test
    void whatIsNotTheWindowIsClosed() {
        Vector3d middle = new Vector3d(0, 0, 1.2);
        for (Vector3d direction : Directions.spread(2000)) {
            if (direction.y < 0.7) {
                assertThat(scene.model().trace(middle, direction)).isNotNaN();
            }
        }
    }

    @Test
    void everyViewIsAnOpaquePicture() throws Exception {
        for (CaptureView view :
                CaptureFormats.open(new SampleScenes().open("small-room")).views()) {
            ArgbImage image = ImageFiles.read(view.imagePath());
            assertThat(image.size().toString()).isEqualTo("320x240");
            assertThat(image.isOpaque()).isTrue();
        }
    }

    @Test
    void subsetsBesideTheFramesAreThoseOfTheSplit() throws IOException {
        JsonNode root = JsonMapper.builder()
                .build()
                .readTree(Files.readString(new SampleScenes().open("small-room").resolve("opencv_cameras.json")));

        assertThat(root.get("frames").size()).isEqualTo(80);
        assertThat(positions(root.get("test")))
                .containsExactlyElementsOf(scene.splits().test());
        assertThat(IntStream.concat(stream(root.get("train")), stream(root.get("test")))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 80).boxed().toList());
    }

    private static Iterable<Integer> positions(JsonNode list) {
        return stream(list).boxed().toList();
    }

    private static IntStream stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt);
    }
}
