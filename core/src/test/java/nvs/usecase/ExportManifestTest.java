package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.scene.CameraListFile;
import nvs.scene.SceneFormatException;
import nvs.usecase.ExportManifest.ExportedFrame;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportManifestTest {

    private static final List<PinholeCamera> CAMERAS = new OrbitPath(
                    new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0, 0.3, 2), 0.8, ImageSize.square(64), 3)
            .cameras();

    @TempDir
    Path folder;

    @Test
    void camerasOfAManifestAreReadBackAsACameraList() throws IOException, SceneFormatException {
        List<PinholeCamera> read = CameraListFile.read(written());
        assertThat(read).hasSameSizeAs(CAMERAS);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).worldFromCamera().equals(CAMERAS.get(i).worldFromCamera(), 1e-12))
                    .isTrue();
        }
    }

    @Test
    void saysWhatWasRenderedAndHow() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written().toFile());
        assertThat(json.get("format_version").intValue()).isEqualTo(1);
        assertThat(json.get("scene").stringValue()).isEqualTo("photos");
        assertThat(json.get("weights").stringValue()).isEqualTo("small");
        assertThat(json.get("model_size").toString()).isEqualTo("[32,32]");
        assertThat(json.get("output_size").toString()).isEqualTo("[64,64]");
        assertThat(json.get("resampled").booleanValue()).isTrue();
        assertThat(json.get("frames_per_second").intValue()).isEqualTo(24);
        assertThat(json.get("model_from_world").toString())
                .isEqualTo("[[2.0,0.0,0.0,1.0],[0.0,2.0,0.0,0.0],[0.0,0.0,2.0,0.0],[0.0,0.0,0.0,1.0]]");
        assertThat(json.at("/frames/2/frame").intValue()).isEqualTo(2);
        assertThat(json.at("/frames/2/file_path").stringValue()).isEqualTo("frame-2.png");
    }

    @Test
    void liesInsideAFolderAndBesideAVideo() {
        assertThat(ExportManifest.locationFor(Path.of("out", "orbit"), true))
                .isEqualTo(Path.of("out", "orbit", "cameras.json"));
        assertThat(ExportManifest.locationFor(Path.of("out", "orbit.mp4"), false))
                .isEqualTo(Path.of("out", "orbit.cameras.json"));
    }

    private Path written() throws IOException {
        List<ExportedFrame> frames = IntStream.range(0, CAMERAS.size())
                .mapToObj(i -> new ExportedFrame("frame-" + i + ".png", CAMERAS.get(i)))
                .toList();
        Similarity modelFromWorld = new Similarity(new Quaterniond(), 2, new Vector3d(1, 0, 0));
        RenderPlan plan = new RenderPlan(ImageSize.square(32), ImageSize.square(64));
        Path file = folder.resolve("cameras.json");
        new ExportManifest("photos", "small", plan, 24, modelFromWorld, frames).write(file);
        return file;
    }
}
