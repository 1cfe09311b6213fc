package nvs.app.video;

import static nvs.app.video.SolidFrames.RED;
import static nvs.app.video.SolidFrames.writeAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSinksTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "orbit.mp4, MP4",
        "orbit.MP4, MP4",
        "orbit.gif, GIF",
        "view.png, PNG",
        "orbit, PNG_FOLDER",
        "orbit.v2, PNG_FOLDER",
        "png, PNG_FOLDER"
    })
    void nameDecidesTheFormat(String name, ExportFormat format) {
        assertThat(ExportFormat.of(folder.resolve(name))).isEqualTo(format);
    }

    @Test
    void existingFolderIsAFolderWhateverItsName() throws IOException {
        assertThat(ExportFormat.of(Files.createDirectory(folder.resolve("orbit.mp4"))))
                .isEqualTo(ExportFormat.PNG_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"avi", "mov", "jpg"})
    void otherKindsOfFilesAreRefusedByName(String extension) {
        Path target = folder.resolve("orbit." + extension);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameSinks.open(target, 24))
                .withMessageStartingWith("cannot write ." + extension + ":")
                .withMessageEndingWith(target.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orbit.mp4", "orbit.gif", "orbit", "view.png"})
    void missingFoldersAreCreated(String name) throws IOException {
        Path target = folder.resolve("new/folder").resolve(name);
        try (FrameSink sink = FrameSinks.open(target, 24)) {
            writeAll(sink, ImageSize.square(16), RED);
            sink.finish();
        }
        assertThat(target).exists();
        assertThat(target.getParent().toFile().list()).containsExactly(name);
    }

    @Test
    void aPngFileHoldsTheOneFrame() throws IOException {
        Path target = folder.resolve("view.png");
        try (FrameSink sink = FrameSinks.open(target, 24)) {
            writeAll(sink, ImageSize.square(16), RED);
            assertThat(target).as("unfinished").doesNotExist();
            assertThatIllegalStateException().isThrownBy(() -> writeAll(sink, ImageSize.square(16), RED));
            sink.finish();
        }
        assertThat(ImageFiles.read(target).argb()).hasSize(16 * 16).containsOnly(RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orbit.mp4", "orbit.gif", "orbit", "view.png"})
    void unwritablePlaceIsNamedBeforeAnythingIsRendered(String name) throws IOException {
        Path target = Files.createFile(folder.resolve("file")).resolve(name);
        assertThatIOException()
                .isThrownBy(() -> FrameSinks.open(target, 24))
                .withMessageStartingWith("cannot write " + target + ": ")
                .withMessageEndingWith("is a file, not a folder");
    }

    @Test
    void framesPerSecondMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameSinks.open(folder.resolve("orbit"), 0))
                .withMessage("frames per second must be positive: 0");
    }

    /** Native libraries write past System.out, so this needs a process of its own. */
    @Test
    void encodingWritesNothingToTheTerminal() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Encoding.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output).isEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("orbit.mp4", "orbit.gif");
    }

    /** Exports a film and an animation into the folder that it is given. */
    static final class Encoding {
        private Encoding() {}

        public static void main(String[] arguments) throws IOException {
            for (String name : new String[] {"orbit.mp4", "orbit.gif"}) {
                try (FrameSink sink = FrameSinks.open(Path.of(arguments[0], name), 24)) {
                    writeAll(sink, ImageSize.square(32), RED, RED);
                    sink.finish();
                }
            }
        }
    }
}
