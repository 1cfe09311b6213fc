package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nvs.image.ImageFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureZipTest {

    @TempDir
    Path folder;

    private Path capture;
    private Path zip;

    @BeforeEach
    void places() throws IOException {
        capture = Files.createDirectories(folder.resolve("capture"));
        zip = folder.resolve("my capture.ZIP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cups/", "__MACOSX/../"})
    void aCaptureAtTheRootOrInTheOnlyFolderIsOpened(String prefix) throws Exception {
        CaptureFolder.opencvCapture(capture, 2);
        if (prefix.contains("MAC")) {
            Files.createDirectories(capture.resolve("__MACOSX"));
            Files.writeString(capture.resolve("__MACOSX/._opencv_cameras.json"), "rubbish");
        }
        ZipFiles.ofFolder(capture, zip, prefix.contains("MAC") ? "" : prefix);

        Capture opened = CaptureFormats.open(zip);

        assertThat(opened.views()).hasSize(2);
        assertThat(ImageFiles.read(opened.views().get(1).imagePath()).size()).hasToString("8x6");
    }

    @Test
    void aColmapModelIsFoundWhereFormatsLook() throws Exception {
        CaptureFolder.photo(capture.resolve("images/sub/0.png"));
        ColmapModelFiles.writeRing(capture.resolve("sparse/0"), 1, ColmapModelFiles.Encoding.TEXT);

        assertThat(CaptureFormats.open(ZipFiles.ofFolder(capture, zip, "cups/")).views())
                .hasSize(1);
    }

    @Test
    void aZipIsOpenedOnceUntilItIsWrittenAnew() throws Exception {
        CaptureFolder.opencvCapture(capture, 2);
        ZipFiles.ofFolder(capture, zip, "");
        Capture first = CaptureFormats.open(zip);
        assertThat(first.source().getFileSystem())
                .isSameAs(CaptureFormats.open(zip).source().getFileSystem());

        CaptureFolder.opencvCapture(capture, 3);
        Files.delete(zip);
        ZipFiles.ofFolder(capture, zip, "");

        assertThat(CaptureFormats.open(zip).views()).hasSize(3);
        assertThat(ImageFiles.read(first.views().get(1).imagePath()).size()).hasToString("8x6");
    }

    @Test
    void whatIsWrongInsideIsNamedWithTheZip() throws Exception {
        ZipFiles.ofTexts(zip, Map.of("cups/transforms.json", "{"));

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(zip + "!/cups/transforms.json, line 1");
    }

    @Test
    void aZipWithoutCamerasSaysWhatWasLookedFor() throws Exception {
        ZipFiles.ofTexts(zip, Map.of("a/readme.txt", "hello", "b/readme.txt", "hello"));

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(zip + "!/: holds no cameras: looked for opencv_cameras.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "a/../../evil.json", "/evil.json", "C:/evil.json", "..\\evil.json"})
    void namesThatLeadOutsideAreRefused(String name) throws Exception {
        ZipFiles.ofTexts(zip, Map.of(name, "{}"));

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(zip + ", " + name + ": is the name of an entry that would lie outside of the zip;"
                        + " unpack it with care, if at all");
    }

    @Test
    void anEntryThatInflatesBeyondReasonIsRefused() throws Exception {
        ZipFiles.ofTexts(zip, Map.of("transforms.json", "{}"));
        ZipFiles.claim(zip, 1000, 2_000_000_000);

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(zip
                        + ", transforms.json: would unpack from 1000 bytes to 2000000000, and such entries are not");
    }

    @Test
    void moreBytesThanAnyCaptureHasAreRefused() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            texts.put(i + ".png", "");
        }
        ZipFiles.ofTexts(zip, texts);
        ZipFiles.claim(zip, 2_000_000_000, 2_000_000_000);

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("would unpack to more than 20000000000 bytes");
    }

    @Test
    void moreEntriesThanAnyCaptureHasAreRefused() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i <= 100_000; i++) {
            texts.put(String.valueOf(i), "");
        }
        ZipFiles.ofTexts(zip, texts);

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("has 100001 entries, and more than 100000 are not supported");
    }

    @Test
    void aFileThatIsNoZipIsRefused() throws Exception {
        Files.writeString(zip, "hello");

        assertThatThrownBy(() -> CaptureFormats.open(zip))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(zip + ": cannot be read as a zip: ");
    }
}
