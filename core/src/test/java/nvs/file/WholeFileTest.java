package nvs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void contentArrivesAndNothingElseIsLeft() throws IOException {
        WholeFile.write(folder.resolve("a.txt"), out -> out.write(new byte[] {1, 2, 3}));

        assertThat(folder.resolve("a.txt")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and long");

        WholeFile.write(file, out -> out.write('n'));

        assertThat(file).hasContent("n");
    }

    @Test
    void aFailureLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("cannot write " + file + ": disk full");

        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aZipFileSystemIsWrittenToo() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            WholeFile.write(files.getPath("inside.txt"), out -> out.write('x'));
        }
        try (var files = FileSystems.newFileSystem(zip)) {
            assertThat(files.getPath("inside.txt")).hasContent("x");
        }
    }
}
