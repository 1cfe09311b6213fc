package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScene;
import nvs.samples.SampleScenes;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The committed scenes are what the committed program makes, and what the product's own readers understand. */
class CommittedScenesTest {

    private static final long MAX_BYTES = 12_000_000;

    @TempDir
    Path temporary;

    static List<SceneDefinition> scenes() {
        return BundledScenes.all();
    }

    private static Path folder(SceneDefinition scene) throws IOException {
        return new SampleScenes().open(scene.name());
    }

    private static Capture capture(SceneDefinition scene) throws IOException, SceneFormatException {
        return CaptureFormats.open(folder(scene));
    }

    @Test
    void theIndexListsTheScenesOfTheProgram() {
        assertThat(new SampleScenes().list())
                .isEqualTo(scenes().stream()
                        .map(scene -> new SampleScene(scene.name(), scene.title(), scene.kind()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyViewIsUsableAndHasTheCameraOfTheProgram(SceneDefinition scene) throws Exception {
        Capture capture = capture(scene);

        assertThat(capture.skipped()).isEmpty();
        assertThat(capture.views()).hasSameSizeAs(scene.cameras());
        for (CaptureView view : capture.views()) {
            PinholeCamera made = scene.cameras().get(view.index());
            assertThat(view.camera().intrinsics()).isEqualTo(made.intrinsics());
            assertThat(new Matrix4d(view.camera().worldFromCamera()).equals(made.worldFromCamera(), 1e-9))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void picturesLieWhereTheProgramPutsThem(SceneDefinition scene) throws Exception {
        Path folder = folder(scene);
        for (CaptureView view : capture(scene).views()) {
            assertThat(view.imagePath()).isEqualTo(folder.resolve(scene.layout().imagePath(view.index())));
        }
    }

    /** Mean over all channels; this would allow for another rounding of sines, a changed model shows far more. */
    @ParameterizedTest
    @MethodSource("scenes")
    void theProgramReproducesAView(SceneDefinition scene) throws Exception {
        int index = scene.cameras().size() * 4 / 5;
        Path made = new SceneFolder(scene, temporary).writeImage(index, scene.render(index, Runnable::run));
        Path committed = capture(scene).views().get(index).imagePath();

        assertThat(meanDifference(ImageFiles.read(made), ImageFiles.read(committed)))
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void splitsAreThoseOfTheProgram(SceneDefinition scene) throws Exception {
        Path file = folder(scene).resolve("splits.json");

        assertThat(JsonMapper.builder().build().readValue(Files.readString(file), Splits.class))
                .isEqualTo(scene.splits());
        assertThat(scene.splits().test()).hasSize(scene.cameras().size() / 4);
    }

    @Test
    void theScenesAreSmallEnoughToBundle() throws IOException {
        long bytes = 0;
        for (SceneDefinition scene : scenes()) {
            try (Stream<Path> files = Files.walk(folder(scene))) {
                bytes += files.map(Path::toFile)
                        .filter(File::isFile)
                        .mapToLong(File::length)
                        .sum();
            }
        }
        assertThat(bytes).isLessThan(MAX_BYTES);
    }

    private static double meanDifference(ArgbImage a, ArgbImage b) {
        long sum = 0;
        for (int i = 0; i < a.argb().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((a.argb()[i] >>> shift & 0xff) - (b.argb()[i] >>> shift & 0xff));
            }
        }
        return sum / (4.0 * a.argb().length);
    }
}
