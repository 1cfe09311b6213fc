package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InriaCamerasFormatTest {

    /** A quarter turn about +z: the camera's x is the world's y, and its y the world's -x. */
    private static final String ENTRY = """
            {"id": 0, "img_name": "a", "width": 8, "height": 6, "position": [1, 2, 3],
             "rotation": [[0, -1, 0], [1, 0, 0], [0, 0, 1]], "fy": 10, "fx": 9}""";

    @TempDir
    Path folder;

    @Test
    void rowsOfTheRotationTakeTheCameraIntoTheWorld() throws Exception {
        CaptureFolder.photo(folder.resolve("images/a.png"));
        write("[" + ENTRY + "]");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.format()).isEqualTo("3D Gaussian Splatting cameras.json");
        PinholeCamera camera = capture.views().get(0).camera();
        assertThat(camera.centre()).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(camera.right()).isEqualTo(new Vector3d(0, 1, 0));
        assertThat(camera.up()).isEqualTo(new Vector3d(1, 0, 0));
        assertThat(camera.forward()).isEqualTo(new Vector3d(0, 0, 1));
        assertThat(camera.intrinsics()).isEqualTo(new PinholeIntrinsics(8, 6, 9, 10, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/a.png", "input/a.png", "a.JPG", "images_4/a.png"})
    void photosAreFoundByTheirNames(String photo) throws Exception {
        Path file = CaptureFolder.photo(folder.resolve(photo));
        write("[" + ENTRY + "]");

        assertThat(CaptureFormats.open(folder).views().get(0).imagePath()).isEqualTo(file);
    }

    @Test
    void aNameMayHaveTheExtensionOfAnotherCopy() throws Exception {
        Path file = CaptureFolder.photo(folder.resolve("images/a.png"));
        write("[" + ENTRY.replace("\"a\"", "\"a.tif\"") + "]");

        assertThat(CaptureFormats.open(folder).views().get(0).imagePath()).isEqualTo(file);
    }

    @Test
    void theFileIsTakenByItsFieldsWhateverItIsCalled() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        Path file = write("[{}, " + ENTRY + "]");
        Path renamed = Files.move(file, folder.resolve("trained.json"));

        assertThat(CaptureFormats.open(renamed).format()).startsWith("3D Gaussian Splatting");
        assertThat(CaptureFormats.open(renamed).skipped())
                .containsExactly(new SkippedView(0, "[0]", "[0].width: is missing"));
    }

    @Test
    void aListOfOtherCamerasIsNotTaken() throws Exception {
        Files.move(CaptureFolder.opencvCapture(folder, 2), folder.resolve("cameras.json"));

        assertThat(CaptureFormats.open(folder.resolve("cameras.json")).format()).isEqualTo("opencv_cameras.json");
        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageContaining("holds no cameras");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [0, 0, 1]]     | [0, 0, 2]]      | rotation: must be a rotation: right-handed rows at right angles and of length 1
                    [0, 0, 1]]     | [0, 0]]         | rotation[2]: must be a list of three numbers
                    , [0, 0, 1]]   | ]               | rotation: must be a list of three rows
                    [1, 2, 3]      | [1, NaN, 3]     | position[1]: must be finite, found NaN
                    "fx": 9        | "fx": 0         | fx: must be positive, found 0.0
                    "width": 8     | "width": 8.5    | width: must be a whole number of pixels, found 8.5
                    "a"            | "b"             | img_name: there is no photo b
                    """)
    void aBadEntryCostsItsViewOnly(String valid, String bad, String reason) throws Exception {
        CaptureFolder.photo(folder.resolve("images/a.png"));
        assertThat(ENTRY).contains(valid);
        write("[" + ENTRY + ", " + ENTRY.replace(valid, bad) + "]");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(1);
        assertThat(capture.skipped()).extracting(SkippedView::reason).containsExactly("[1]." + reason);
    }

    private Path write(String json) throws Exception {
        return Files.writeString(folder.resolve("cameras.json"), json);
    }
}
