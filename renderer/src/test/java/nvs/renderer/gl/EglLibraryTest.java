package nvs.renderer.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EglLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstFolderThatHasTheLibraryWins() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        Path third = Files.createDirectory(folder.resolve("third"));
        Files.createFile(second.resolve("libEGL.so.1"));
        Files.createFile(third.resolve("libEGL.so.1"));
        assertThat(EglLibrary.find(List.of(folder.resolve("first"), second, third)))
                .contains(second.resolve("libEGL.so.1"));
    }

    @Test
    void withoutTheLibraryNothingIsClaimed() {
        assertThat(EglLibrary.find(List.of(folder))).isEmpty();
    }
}
