package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nvs.testing.SharedFolder;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpencvCamerasFormatTest {
    @TempDir
    Path folder;

    @Test
    void camerasComeBackAsTheyWereWritten() throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, 3);

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.source()).isEqualTo(file);
        assertThat(capture.skipped()).isEmpty();
        assertThat(capture.views()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            CaptureView view = capture.views().get(i);
            assertThat(view.index()).isEqualTo(i);
            assertThat(view.imagePath()).exists();
            assertThat(view.camera().intrinsics()).isEqualTo(CaptureFolder.LENS);
            assertThat(view.camera()
                            .worldFromCamera()
                            .equals(CaptureFolder.ringCamera(i).worldFromCamera(), 1e-12))
                    .isTrue();
        }
    }

    @Test
    void aDictionaryWithFramesIsReadLikeAList() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        write("{\"frames\": [" + CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a.png") + "]}");

        assertThat(CaptureFormats.open(folder).views()).hasSize(1);
    }

    @Test
    void groupsOfViewsAreNamedBesideTheFrames() throws Exception {
        Path list = CaptureFolder.opencvCapture(folder, 3);
        write("{\"train\": [0, 2, 0], \"test\": [\"./images/1.png\"], \"mine\": [2, 1], \"up\": [0, 0, 1],"
                + " \"scale\": 3, \"val\": [], \"frames\": " + Files.readString(list) + "}");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.subsets().indices())
                .isEqualTo(Map.of("train", List.of(0, 2), "test", List.of(1), "mine", List.of(2, 1)));
        assertThat(capture.subsets().of("val")).isEmpty();
        assertThat(capture.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [0, 3]       | test[1]: must be a position in a list of 3, from 0, found 3
                    ["a.png"]    | test[0]: must be the file_path of a frame, found a.png
                    {"0": 1}     | test: must be a list, found {"0":1}
                    """)
    void aDamagedGroupIsLeftOutAndSaid(String group, String reason) throws Exception {
        Path list = CaptureFolder.opencvCapture(folder, 3);
        write("{\"test\": " + group + ", \"train\": [0], \"frames\": " + Files.readString(list) + "}");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(3);
        assertThat(capture.subsets().indices()).containsOnlyKeys("train");
        assertThat(capture.notes())
                .containsExactly("The list of views test is left out: " + list + ", " + reason + ".");
    }

    @Test
    void aListOfAnotherNameIsRecognisedByItsBracket() throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, 2);
        Path renamed = Files.move(file, folder.resolve("cameras.json"));

        assertThat(CaptureFormats.open(renamed).views()).hasSize(2);
    }

    @Test
    void aMissingPhotoCostsItsViewOnly() throws Exception {
        CaptureFolder.opencvCapture(folder, 3);
        Files.delete(folder.resolve("images/1.png"));

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).extracting(CaptureView::index).containsExactly(0, 2);
        assertThat(capture.skipped())
                .containsExactly(new SkippedView(1, "images/1.png", "[1].file_path: there is no photo images/1.png"));
    }

    @Test
    void aPoseWithNanCostsItsViewOnly() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        String good = CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a.png");
        write("[" + good + "," + good.replaceFirst("\"w2c\":\\[\\[[^,]*", "\"w2c\":[[NaN") + "]");

        assertThat(CaptureFormats.open(folder).skipped())
                .singleElement()
                .extracting(SkippedView::reason)
                .asString()
                .startsWith("[1].w2c[0][0]: must be finite, found NaN");
    }

    @Test
    void aPoseThatIsNotRigidCostsItsViewOnly() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        String good = CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a.png");
        write("[" + good + "," + good.replaceFirst("\"w2c\":\\[\\[[^,]*", "\"w2c\":[[3") + "]");

        assertThat(CaptureFormats.open(folder).skipped())
                .containsExactly(new SkippedView(
                        1, "a.png", "[1].w2c: must be a rotation and a translation with the last row 0 0 0 1"));
    }

    @Test
    void aZeroFocalLengthCostsItsViewOnly() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        String good = CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a.png");
        write("[" + good.replace("\"fx\":9.0", "\"fx\":0") + "," + good + "]");

        assertThat(CaptureFormats.open(folder).skipped())
                .containsExactly(new SkippedView(0, "a.png", "[0].fx: must be positive, found 0.0"));
    }

    @Test
    void aCaptureWithoutAnyUsableViewNamesTheFirstReason() throws IOException {
        Path file = write("[" + CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a.png") + "]");

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ": cannot use its only view: [0].file_path: " + "there is no photo a.png");
    }

    @Test
    void whatAFileHoldsCannotBreakTheLineOfAMessage() throws IOException {
        write("[" + CaptureFolder.opencvEntry(CaptureFolder.ringCamera(0), "a\\nb.png") + "]");

        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageEndingWith("there is no photo a b.png");
    }

    @Test
    void brokenJsonNamesFileAndLine() throws IOException {
        Path file = write("[\n{\"w\": 8,\n \"h\" 6}]");

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(file + ", line 3, column 6: is not JSON: ");
    }

    @Test
    void anEmptyFileAndAnEmptyListAreRefused() throws IOException {
        write("");
        assertThatThrownBy(() -> CaptureFormats.open(folder)).isInstanceOf(SceneFormatException.class);
        write("[]");
        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageContaining("lists no views");
    }

    @Test
    void theCharacterCaptureHas64CamerasAround() throws Exception {
        Capture capture = CaptureFormats.open(SharedFolder.require("scenes/gso-character"));

        assertThat(capture.views()).hasSize(64);
        assertThat(capture.views()).allSatisfy(view -> {
            assertThat(view.camera().centre().length()).isCloseTo(2.7, org.assertj.core.data.Offset.offset(1e-4));
            assertThat(view.camera().project(new Vector3d()).distance(256, 256)).isLessThan(1e-2);
        });
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("opencv_cameras.json"), json);
    }
}
