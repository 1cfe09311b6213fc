package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraPathFileTest {
    private static final String VALID = """
            {"camera_path_version": 1, "keyframes": [
              {"world_from_camera": [[1, 0, 0, 5], [0, 1, 0, 6], [0, 0, 1, 7], [0, 0, 0, 1]],
               "vertical_fov_degrees": 40, "seconds_to_next": 2, "ease": "smooth", "mine": 1}]}""";

    @TempDir
    private Path folder;

    @Test
    void aPathThatWasWrittenIsReadBackAsItWas() throws Exception {
        List<Keyframe> keyframes = List.of(
                Keyframe.of(CaptureFolder.ringCamera(0), 0.1),
                Keyframe.of(CaptureFolder.ringCamera(1), 2).with(Ease.SMOOTH));
        Path file = folder.resolve("new/path.json");
        CameraPathFile.write(file, new CameraPath(keyframes, true));

        CameraPath read = CameraPathFile.read(file);
        assertThat(read.closed()).isTrue();
        assertThat(read.keyframes()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(read.keyframes().get(i).worldFromCamera())
                    .isEqualTo(keyframes.get(i).worldFromCamera());
            assertThat(read.keyframes().get(i).fovRadians())
                    .isCloseTo(keyframes.get(i).fovRadians(), within(1e-15));
            assertThat(read.keyframes().get(i).ease())
                    .isEqualTo(keyframes.get(i).ease());
        }
        assertThat(read.durationSeconds()).isEqualTo(2.1);
    }

    @Test
    void aFileWrittenByHandMayLeaveOutWhatHasADefault() throws Exception {
        Path file = Files.writeString(folder.resolve("p.json"), VALID.replace(", \"ease\": \"smooth\"", ""));
        CameraPath path = CameraPathFile.read(file);
        assertThat(path.closed()).isFalse();
        assertThat(path.keyframes()).singleElement().satisfies(only -> {
            assertThat(only.position().distance(5, 6, 7)).isZero();
            assertThat(only.ease()).isEqualTo(Ease.LINEAR);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"camera_path_version\": 1|\"camera_path_version\": 2|camera_path_version: must be 1",
                "\"camera_path_version\": 1|\"x\": 1|camera_path_version: is missing",
                "\"keyframes\"|\"frames\"|keyframes: is missing",
                "\"smooth\"|\"bouncy\"|keyframes[0].ease: must be linear or smooth",
                "_degrees\": 40|_degrees\": 180|keyframes[0].vertical_fov_degrees: must be less than 180",
                "\"seconds_to_next\": 2|\"seconds_to_next\": -2|keyframes[0].seconds_to_next: must be positive",
                "\"seconds_to_next\": 2|\"seconds_to_next\": 4000|keyframes[0].seconds_to_next: must be at most an hour",
                "[[1, 0|[[2, 0|keyframes[0].world_from_camera: must be a rotation",
                "{\"camera|{\"closed\": 3, \"camera|closed: must be true or false",
            })
    void whatIsWrongIsNamedByFileAndField(String valid, String broken, String complaint) throws Exception {
        Path file = Files.writeString(folder.resolve("p.json"), VALID.replace(valid, broken));
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraPathFile.read(file))
                .withMessageContaining("p.json, " + complaint);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraPathFile.read(folder.resolve("missing.json")))
                .withMessageContaining("missing.json: there is no such file");
    }
}
