package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosesMissingExceptionTest {

    @TempDir
    Path folder;

    @Test
    void theAdviceIsFilledInWithTheFolders() throws Exception {
        Path capture = folder.resolve("Anna's cups");
        CaptureFolder.photo(capture.resolve("images/a.png"));
        CaptureFolder.photo(capture.resolve("images/b.png"));

        PosesMissingException missing = missing(capture);

        String root = "'" + folder + "/Anna'\\''s cups";
        assertThat(missing.folder()).isEqualTo(capture);
        assertThat(missing.photos()).isEqualTo(2);
        assertThat(missing.getMessage()).contains("no cameras for its 2 photos").doesNotContain("\n");
        assertThat(missing.command())
                .contains("colmap automatic_reconstructor --workspace_path " + root + "' --image_path " + root
                        + "/images' --dense 0");
        assertThat(missing.advice().lines().map(String::strip))
                .contains(
                        missing.command().orElseThrow(),
                        "colmap exhaustive_matcher --database_path " + root + "/database.db'",
                        "colmap mapper --database_path " + root + "/database.db' --image_path " + root
                                + "/images' --output_path " + root + "/sparse'");
        assertThat(missing.advice()).contains(root + "/sparse/0', where nvs looks for it");
    }

    @Test
    void whatTheAdviceLeadsToIsFound() throws Exception {
        CaptureFolder.photo(folder.resolve("sub/0.png"));
        assertThat(missing(folder).advice()).contains("--image_path " + ShellWords.word(folder) + " ");

        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 1, ColmapModelFiles.Encoding.BINARY);

        assertThat(CaptureFormats.open(folder).views()).hasSize(1);
    }

    @Test
    void aZipOfPhotosIsToBeUnpackedFirst() throws Exception {
        Path zip = ZipFiles.ofTexts(folder.resolve("photos.zip"), Map.of("images/a.png", ""));

        assertThat(missing(zip).command()).isEmpty();
        assertThat(missing(zip).advice()).startsWith("Unpack the zip");
    }

    @Test
    void aFolderWithoutPhotosNeedsNoAdvice() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "hello");

        assertThat(catchThrowableOfType(SceneFormatException.class, () -> CaptureFormats.open(folder)))
                .isNotInstanceOf(PosesMissingException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    /a/b-c_1.2       | /a/b-c_1.2             | /a/b-c_1.2
                    /a b             | '/a b'                 | "/a b"
                    /a'b             | '/a'\\''b'             | "/a'b"
                    /a$(rm);x        | '/a$(rm);x'            | "/a$(rm);x"
                    C:\\a\\b         | 'C:\\a\\b'             | C:\\a\\b
                    C:\\a & b        | 'C:\\a & b'            | "C:\\a & b"
                    """)
    void pathsAreOneWordOfAShell(String path, String posix, String windows) {
        assertThat(ShellWords.posixWord(path)).isEqualTo(posix);
        assertThat(ShellWords.windowsWord(path)).isEqualTo(windows);
    }

    private static PosesMissingException missing(Path location) {
        return catchThrowableOfType(PosesMissingException.class, () -> CaptureFormats.open(location));
    }
}
