package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nvs.camera.PinholeIntrinsics;
import nvs.scene.PlyHeader.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@code transforms.json} names beside its frames, and the parts that Blender's scenes come in. */
class TransformsPartsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "transforms_train.json"})
    void allPartsOfABlenderSceneAreViewsAndTheTestPartIsHeldOut(String opened) throws Exception {
        part("train", 3);
        part("val", 1);
        part("test", 2);

        Capture capture = CaptureFormats.open(folder.resolve(opened));

        assertThat(capture.views())
                .extracting(CaptureView::name)
                .containsExactly("./train/r_0", "./train/r_1", "./train/r_2", "./val/r_0", "./test/r_0", "./test/r_1");
        assertThat(capture.subsets().indices())
                .isEqualTo(Map.of("train", List.of(0, 1, 2), "val", List.of(3), "test", List.of(4, 5)));
        ViewSplit split = ViewSplit.find(capture).orElseThrow();
        assertThat(split.test()).extracting(CaptureView::index).containsExactly(4, 5);
        assertThat(split.rest()).extracting(CaptureView::index).containsExactly(0, 1, 2);
    }

    @Test
    void anotherPartIsOpenedAlone() throws Exception {
        part("train", 3);
        part("test", 2);

        assertThat(CaptureFormats.open(folder.resolve("transforms_test.json")).views())
                .extracting(CaptureView::name)
                .containsExactly("./test/r_0", "./test/r_1");
    }

    @Test
    void aDamagedPartIsLeftOutAndSaid() throws Exception {
        part("train", 2);
        Files.writeString(folder.resolve("transforms_test.json"), "{\"frames\": 3}");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(2);
        assertThat(capture.notes())
                .containsExactly("The views of transforms_test.json are left out: "
                        + folder.resolve("transforms_test.json") + ": must be an object with a list called frames.");
        assertThat(ViewSplit.find(capture)).isEmpty();
    }

    @Test
    void aViewThatAnotherPartLosesIsNamedWithItsFile() throws Exception {
        part("train", 1);
        part("test", 2);
        Files.delete(folder.resolve("test/r_1.png"));

        assertThat(CaptureFormats.open(folder).skipped())
                .containsExactly(new SkippedView(
                        2, "./test/r_1", "transforms_test.json, frames[1].file_path: there is no photo ./test/r_1"));
    }

    @Test
    void groupsThatNerfstudioNamesMakeASplit() throws Exception {
        write(", \"train_filenames\": [\"images/0.png\"], \"test_filenames\": [\"images/1.png\"]");

        assertThat(CaptureFormats.open(folder).subsets().indices())
                .isEqualTo(Map.of("train", List.of(0), "test", List.of(1)));
    }

    @Test
    void pointsAreInTheFrameOfThePosesWhateverTransformWasApplied() throws Exception {
        write(
                ", \"applied_transform\": [[0, 1, 0, 5], [1, 0, 0, 0], [0, 0, -1, 0]], \"ply_file_path\": \"sparse_pc.ply\"");
        Files.write(folder.resolve("sparse_pc.ply"), PlyFiles.points(Encoding.BINARY_LITTLE_ENDIAN));

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.points().count()).isEqualTo(2);
        assertThat(capture.points().position(0).x).isEqualTo(0.5);
        assertThat(capture.views().get(0).camera().centre().x).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "gone.ply"           | gone.ply: there is no such file
                    "transforms.json"    | transforms.json, header: the file ends within it
                    3                    | transforms.json, ply_file_path: must be a text, found 3
                    "a\\u0000b"          | transforms.json, ply_file_path: is not a path: Nul character not allowed
                    """)
    void pointsThatCannotBeReadAreLeftOutAndSaid(String path, String reason) throws Exception {
        write(", \"ply_file_path\": " + path);

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(2);
        assertThat(capture.points().count()).isZero();
        assertThat(capture.notes()).containsExactly("The sparse points are left out: " + folder.resolve(reason) + ".");
    }

    /** As Polycam's exports do: no shared lens, and photos in a folder below another. */
    @Test
    void everyFrameMayHaveALensOfItsOwn() throws Exception {
        CaptureFolder.photo(folder.resolve("keyframes/corrected_images/7.png"));
        Files.writeString(
                folder.resolve("transforms.json"),
                "{\"fl_x\": 99, \"w\": 4, \"h\": 4, \"cx\": 2, \"frames\": [{\"fl_x\": 9, \"fl_y\": 10, \"cx\": 4.5,"
                        + " \"cy\": 2.5, \"w\": 8, \"h\": 6, \"transform_matrix\": " + pose()
                        + ", \"file_path\": \"./keyframes/corrected_images/7.png\"}]}");

        assertThat(CaptureFormats.open(folder).views().get(0).camera().intrinsics())
                .isEqualTo(new PinholeIntrinsics(8, 6, 9, 10, 4.5, 2.5));
    }

    private void part(String name, int frames) throws Exception {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < frames; i++) {
            CaptureFolder.photo(folder.resolve(name + "/r_" + i + ".png"));
            list.append(i == 0 ? "" : ", ").append(frame("./" + name + "/r_" + i));
        }
        Files.writeString(
                folder.resolve("transforms_" + name + ".json"),
                "{\"camera_angle_x\": 0.7, \"frames\": [" + list + "]}");
    }

    private void write(String more) throws Exception {
        String frames = List.of("images/0.png", "images/1.png").stream()
                .map(TransformsPartsTest::frame)
                .collect(Collectors.joining(", "));
        CaptureFolder.photo(folder.resolve("images/0.png"));
        CaptureFolder.photo(folder.resolve("images/1.png"));
        Files.writeString(
                folder.resolve("transforms.json"),
                "{\"camera_angle_x\": 0.7" + more + ", \"frames\": [" + frames + "]}");
    }

    private static String frame(String photo) {
        return "{\"file_path\": \"" + photo + "\", \"transform_matrix\": " + pose() + "}";
    }

    private static String pose() {
        return "[[1, 0, 0, 1], [0, 1, 0, 2], [0, 0, 1, 3], [0, 0, 0, 1]]";
    }
}
