package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nvs.image.ImageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFormatsTest {
    @TempDir
    Path folder;

    @Test
    void aMissingPathIsNamed() {
        assertThatThrownBy(() -> CaptureFormats.open(folder.resolve("none")))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(folder.resolve("none") + ": there is no such file or folder");
    }

    @Test
    void anEmptyFolderSaysWhatWasLookedFor() {
        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining(
                        "looked for opencv_cameras.json, transforms.json, transforms_train.json, the images.bin");
    }

    @Test
    void aFolderOfPhotosWithoutPosesSaysHowToGetThem() throws IOException {
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("images/b.png"));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("no cameras for its 2 photos")
                .hasMessageContaining("COLMAP");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("readme.txt"), "hello");

        assertThatThrownBy(() -> CaptureFormats.open(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("readme.txt: is not a camera file");
    }

    @Test
    void aCaptureInsideAZipIsOpened() throws Exception {
        Path zip = folder.resolve("capture.zip");
        try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            CaptureFolder.opencvCapture(files.getPath("/"), 2);
        }
        try (var files = FileSystems.newFileSystem(zip)) {
            Capture capture = CaptureFormats.open(files.getPath("/"));

            assertThat(capture.views()).hasSize(2);
            assertThat(ImageFiles.read(capture.views().get(1).imagePath()).size())
                    .hasToString("8x6");
        }
    }
}
