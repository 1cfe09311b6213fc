package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.usecase.ExportManifest.ExportedFrame;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngFolderSinkTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    @TempDir
    Path folder;

    @Test
    void framesAreNumberedInOrder() throws IOException {
        Path target = folder.resolve("new/orbit");
        export(target, RED, BLUE);
        assertThat(names(target)).containsExactly("cameras.json", "frame-0000.png", "frame-0001.png");
        assertThat(ImageFiles.read(target.resolve("frame-0000.png")).pixel(2, 1))
                .isEqualTo(RED);
        assertThat(ImageFiles.read(target.resolve("frame-0001.png")).pixel(2, 1))
                .isEqualTo(BLUE);
        assertThat(names(target.getParent())).containsExactly("orbit");
    }

    @Test
    void abandonedExportLeavesNothing() throws IOException {
        Path target = folder.resolve("orbit");
        try (FrameSink sink = new PngFolderSink(target)) {
            sink.write(solid(RED));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void abandonedExportLeavesAnEarlierOneAsItWas() throws IOException {
        export(folder, RED, RED);
        try (FrameSink sink = new PngFolderSink(folder)) {
            sink.write(solid(BLUE));
        }
        assertThat(names(folder)).containsExactly("cameras.json", "frame-0000.png", "frame-0001.png");
        assertThat(ImageFiles.read(folder.resolve("frame-0000.png")).pixel(0, 0))
                .isEqualTo(RED);
    }

    @Test
    void shorterExportReplacesALongerOneAndSparesOtherFiles() throws IOException {
        export(folder, RED, RED, RED);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("frame-12.png"), "not named by an export");
        export(folder, BLUE);
        assertThat(names(folder)).containsExactly("cameras.json", "frame-0000.png", "frame-12.png", "notes.txt");
        assertThat(ImageFiles.read(folder.resolve("frame-0000.png")).pixel(0, 0))
                .isEqualTo(BLUE);
    }

    @Test
    void exportWithoutFramesIsRefused() throws IOException {
        try (FrameSink sink = new PngFolderSink(folder.resolve("orbit"))) {
            assertThatIllegalStateException().isThrownBy(sink::finish);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path target : List.of(file, file.resolve("orbit"))) {
            assertThatIOException()
                    .isThrownBy(() -> new PngFolderSink(target))
                    .withMessageStartingWith("cannot write " + target)
                    .withMessageEndingWith("is a file, not a folder");
        }
    }

    @Test
    void photosWithTheNamesOfFramesAreNotTouched() throws IOException {
        Files.writeString(folder.resolve("frame-0120.png"), "a photo");

        assertThatIOException()
                .isThrownBy(() -> new PngFolderSink(folder))
                .withMessage("cannot write " + folder
                        + ": frame-0120.png there is not known to be from an earlier export; choose another folder");

        assertThat(names(folder)).containsExactly("frame-0120.png");
    }

    @Test
    void photoAmongTheFramesOfAnEarlierExportIsNotTouchedEither() throws IOException {
        export(folder, RED, RED);
        Files.writeString(folder.resolve("frame-0120.png"), "a photo");

        assertThatIOException().isThrownBy(() -> new PngFolderSink(folder)).withMessageContaining("frame-0120.png");

        assertThat(names(folder)).containsExactly("cameras.json", "frame-0000.png", "frame-0001.png", "frame-0120.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[{'file_path': 'frame-0000.png'}]",
                "{'frames': [{'file_path': 'frame-0000.png'}]}"
            })
    void cameraListThatIsNotAManifestIsNeitherBelievedNorReplaced(String json) throws IOException {
        Files.writeString(folder.resolve("cameras.json"), json.replace('\'', '"'));

        assertThatIOException().isThrownBy(() -> new PngFolderSink(folder)).withMessageContaining("cameras.json");
    }

    @Test
    void manifestThatListsFilesElsewhereHasNoneOfThemRemoved() throws IOException {
        Path outside = Files.writeString(folder.resolve("frame-0007.png"), "a photo");
        Path target = Files.createDirectory(folder.resolve("orbit"));
        manifest(target, List.of("../frame-0007.png", "notes.txt", "frame-0001.png", "frame-0002.png"));
        Files.writeString(target.resolve("notes.txt"), "mine");
        Files.writeString(target.resolve("frame-0002.png"), "an earlier frame");

        export(target, BLUE);

        assertThat(outside).exists();
        assertThat(names(target)).containsExactly("cameras.json", "frame-0000.png", "notes.txt");
    }

    @Test
    void framesCalledLikePhotosReplaceThoseOfAnEarlierExportOnly() throws IOException {
        manifest(folder, List.of("a.png", "b.png"));
        Files.writeString(folder.resolve("a.png"), "an earlier frame");
        Files.writeString(folder.resolve("b.png"), "an earlier frame");
        Files.writeString(folder.resolve("other.png"), "a photo");
        try (FrameSink sink = new PngFolderSink(folder, List.of("b.png", "c.png"))) {
            sink.write(solid(RED));
            sink.write(solid(BLUE));
            sink.finish();
        }
        assertThat(names(folder)).containsExactly("b.png", "c.png", "cameras.json", "other.png");
        assertThat(ImageFiles.read(folder.resolve("c.png")).pixel(0, 0)).isEqualTo(BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.png", "B.PNG"})
    void thePhotosThemselvesAreNeverReplacedByTheirFrames(String photo) throws IOException {
        Files.writeString(folder.resolve(photo), "a photo");
        assertThatIOException()
                .isThrownBy(() -> new PngFolderSink(folder, List.of("a.png", "b.png")))
                .withMessageContaining(photo);
    }

    /** As an export does: the frames, then the manifest. */
    private static void export(Path target, int... colours) throws IOException {
        try (FrameSink sink = new PngFolderSink(target)) {
            for (int colour : colours) {
                sink.write(solid(colour));
            }
            sink.finish();
        }
        manifest(
                target,
                IntStream.range(0, colours.length)
                        .mapToObj(PngFolderSink::frameName)
                        .toList());
    }

    private static void manifest(Path target, List<String> files) throws IOException {
        PinholeCamera camera = new PinholeCamera(PinholeIntrinsics.ofVerticalFov(4, 3, 1), new Matrix4d());
        List<ExportedFrame> frames =
                files.stream().map(file -> new ExportedFrame(file, camera)).toList();
        RenderPlan plan = new RenderPlan(new ImageSize(4, 3), new ImageSize(4, 3));
        new ExportManifest("photos", "small", plan, 24, Similarity.IDENTITY, frames)
                .write(ExportManifest.locationFor(target, true));
    }

    private static ArgbImage solid(int argb) {
        int[] pixels = new int[4 * 3];
        Arrays.fill(pixels, argb);
        return new ArgbImage(4, 3, pixels);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
