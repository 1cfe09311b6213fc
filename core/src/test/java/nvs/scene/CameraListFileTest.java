package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraListFileTest {

    private static final PinholeIntrinsics LENS = new PinholeIntrinsics(641, 480, 500.1, 499.9, 320.25, 239.75);
    private static final String VALID = """
            {"w": 4, "h": 2, "fx": 3, "fy": 3.5, "cx": 2, "cy": 1, "file_path": "a.png",
             "w2c": [[1, 0, 0, 5], [0, 1, 0, 6], [0, 0, 1, 7], [0, 0, 0, 1]]}""";

    @TempDir
    Path folder;

    @Test
    void cameraListSurvivesTheRoundTrip() throws IOException, SceneFormatException {
        OrbitView start = new OrbitView(new Vector3d(0.3, -0.2, 0.1), new Vector3d(0, 0, 1), 0.1, 0.4, 2.7);
        List<PinholeCamera> cameras = IntStream.range(0, 5)
                .mapToObj(i -> start.turned(i, 0).camera(LENS))
                .toList();
        Path file = folder.resolve("new/cameras.json");
        CameraListFile.write(file, cameras);
        List<PinholeCamera> read = CameraListFile.read(file);
        assertThat(read).hasSameSizeAs(cameras);
        for (int i = 0; i < cameras.size(); i++) {
            assertThat(read.get(i).intrinsics()).isEqualTo(LENS);
            assertThat(read.get(i).worldFromCamera().equals(cameras.get(i).worldFromCamera(), 1e-12))
                    .isTrue();
        }
    }

    @Test
    void rowsOfW2cMapTheWorldToTheCamera() throws IOException, SceneFormatException {
        PinholeCamera camera = CameraListFile.read(write("[" + VALID + "]")).get(0);
        assertThat(camera.centre()).isEqualTo(new Vector3d(-5, -6, -7));
        assertThat(camera.intrinsics()).isEqualTo(new PinholeIntrinsics(4, 2, 3, 3.5, 2, 1));
    }

    @Test
    void listUnderFramesIsReadToo() throws IOException, SceneFormatException {
        assertThat(CameraListFile.read(write("{\"scene\": \"x\", \"frames\": [" + VALID + "]}")))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "fx": 3             | "fx": -3              | [1].fx        | must be positive, found -3.0
                    "fx": 3,            | "f": 3,               | [1].fx        | is missing
                    "fy": 3.5           | "fy": "3.5"           | [1].fy        | must be a number, found "3.5"
                    "cx": 2             | "cx": 1e999           | [1].cx        | must be finite, found Infinity
                    "w": 4              | "w": 4.5              | [1].w         | must be a whole number of pixels, found 4.5
                    "h": 2              | "h": 3000000000       | [1].h         | must be a whole number of pixels, found 3.0E9
                    [0, 1, 0, 6]        | [0, 1, 0]             | [1].w2c[1]    | must be a list of four numbers
                    [0, 1, 0, 6]        | [0, 1, null, 6]       | [1].w2c[1][2] | must be a number, found null
                    [0, 0, 0, 1]        | [0, 0, 0, 2]          | [1].w2c       | must be a rotation and a translation with the last row 0 0 0 1
                    """)
    void badFieldIsNamedByPathFieldAndReason(String valid, String bad, String field, String reason) throws IOException {
        String broken = VALID.replace(valid, bad);
        assertThat(broken).isNotEqualTo(VALID);
        Path file = write("[" + VALID + "," + broken + "]");
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraListFile.read(file))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo(field))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(reason))
                .satisfies(thrown -> assertThat(thrown.path()).isEqualTo(file));
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() throws IOException {
        Path file = write("[\n  {\"w\": }\n]");
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraListFile.read(file))
                .satisfies(thrown -> assertThat(thrown.field()).startsWith("line 2, column "));
    }

    @Test
    void entryThatIsNoObjectIsNamed() throws IOException {
        Path file = write("[3]");
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraListFile.read(file))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("[0]"));
    }

    @Test
    void emptyListsAndMissingFilesAreRefused() throws IOException {
        Path empty = write("[]");
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraListFile.read(empty))
                .withMessage(empty + ": expected a list of at least one camera");
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> CameraListFile.read(folder.resolve("absent.json")))
                .withMessage(folder.resolve("absent.json") + ": there is no such file");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("cameras.json"), json);
    }
}
