package nvs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFolderTest {

    @TempDir
    Path folder;

    @Test
    void takesItsPlaceWithTheFoldersInIt() throws IOException {
        Path target = folder.resolve("new/capture");
        try (PartFolder part = PartFolder.forTarget(target)) {
            fill(part);
            assertThat(target).doesNotExist();
            part.moveIntoPlace();
        }
        assertThat(target.resolve("deep/er/file")).hasContent("whole");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void foldersMoveIntoAnEmptyTarget() throws IOException {
        Path target = Files.createDirectory(folder.resolve("capture"));
        try (PartFolder part = PartFolder.forTarget(target)) {
            fill(part);
            part.moveIntoPlace();
        }
        assertThat(target.resolve("deep/er/file")).hasContent("whole");
        assertThat(target).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void leavesNothingWhenAbandoned() throws IOException {
        try (PartFolder part = PartFolder.forTarget(folder.resolve("capture"))) {
            fill(part);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static void fill(PartFolder part) throws IOException {
        Path file = part.path().resolve("deep/er/file");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "whole");
    }
}
