package nvs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

    @TempDir
    Path folder;

    @Test
    void takesTheNameOnlyWhenMovedIntoPlace() throws IOException {
        Path target = folder.resolve("deep/er/film.mp4");
        try (PartFile part = PartFile.beside(target)) {
            Files.writeString(part.path(), "whole");
            assertThat(target).doesNotExist();
            part.moveIntoPlace();
        }
        assertThat(target).hasContent("whole");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void leavesTheOldFileWhenAbandoned() throws IOException {
        Path target = Files.writeString(folder.resolve("film.mp4"), "old");
        try (PartFile part = PartFile.beside(target)) {
            Files.writeString(part.path(), "half");
        }
        assertThat(folder).isDirectoryContaining(target::equals);
        try (var names = Files.list(folder)) {
            assertThat(names).containsExactly(target);
        }
        assertThat(target).hasContent("old");
    }

    @Test
    void replacesTheOldFileWhenMovedIntoPlace() throws IOException {
        Path target = Files.writeString(folder.resolve("film.mp4"), "old");
        try (PartFile part = PartFile.beside(target)) {
            Files.writeString(part.path(), "new");
            part.moveIntoPlace();
        }
        assertThat(target).hasContent("new");
    }

    @Test
    void partFileKeepsTheExtensionThatProgramsGoBy() throws IOException {
        try (PartFile part = PartFile.beside(folder.resolve("film.mp4"))) {
            assertThat(part.path().getFileName().toString()).startsWith(".film").endsWith(".mp4");
        }
    }

    @Test
    void fileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatIOException()
                .isThrownBy(() -> PartFile.beside(file.resolve("film.mp4")))
                .withMessageStartingWith("cannot write " + file.resolve("film.mp4"))
                .withMessageEndingWith("is a file, not a folder");
    }

    @Test
    void folderInPlaceOfAFileIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> PartFile.beside(folder))
                .withMessage("cannot write " + folder + ": it is a folder");
    }

    @Test
    void readOnlyFileSystemIsNamed() {
        Path target = Path.of(URI.create("jrt:/java.base/film.mp4"));
        assertThatIOException()
                .isThrownBy(() -> PartFile.beside(target))
                .withMessage("cannot write " + target + ": the file system is read-only");
    }

    @Test
    void readOnlyFolderIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeThat(locked.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(locked))
                .as("an administrator may write anywhere")
                .isFalse();
        assertThatIOException()
                .isThrownBy(() -> PartFile.beside(locked.resolve("film.mp4")))
                .withMessage("cannot write " + locked.resolve("film.mp4") + ": permission denied");
    }
}
