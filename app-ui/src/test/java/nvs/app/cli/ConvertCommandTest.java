package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {

    @TempDir
    private Path folder;

    private final TypedCommands commands = new TypedCommands();
    private String source;
    private Path target;

    @BeforeEach
    void capture() throws Exception {
        source = BentCapture.write(folder.resolve("bent")).toString();
        target = folder.resolve("target");
    }

    @AfterEach
    void endThreads() {
        commands.close();
    }

    @ParameterizedTest
    @CsvSource({
        "transforms, transforms.json, 2 photos and 1 points, transforms.json",
        "colmap, sparse/0/images.bin, 2 photos and 1 points, a COLMAP model",
        "colmap-text, sparse/0/images.txt, 2 photos and 1 points, a COLMAP model in text",
        "OPENCV, opencv_cameras.json, 2 photos, opencv_cameras.json",
    })
    void aCaptureIsWrittenInEveryFormat(String format, String file, String what, String title) throws Exception {
        int code = commands.run("convert", source, "-o", target.toString(), "--to", format);

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(commands.result()).isEqualToIgnoringNewLines(target + ": " + what + ", as " + title);
        assertThat(commands.complaint())
                .contains("Skipped missing.png: line 5, name: there is no photo missing.png", "Writing photos");
        assertThat(target.resolve(file)).isRegularFile();
        Capture read = CaptureFormats.open(target);
        assertThat(read.views())
                .extracting(CaptureView::imagePath)
                .containsExactly(target.resolve("images/a.png"), target.resolve("images/sub/b.png"));
        assertThat(read.views().get(0).photo().mask()).isPresent();
    }

    @Test
    void whatAFormatDoesNotHoldIsSaid() throws Exception {
        commands.run("convert", source, "-o", target.toString(), "--to", "opencv");

        assertThat(commands.complaint())
                .contains(
                        "Note: The distortion of 2 of the photos was removed: opencv_cameras.json cannot hold it.",
                        "Note: The sparse points are left out: opencv_cameras.json cannot hold them.");
    }

    @Test
    void photosMayBeLeftWhereTheyAre() throws Exception {
        int code = commands.run("convert", source, "-o", target.toString(), "--to", "transforms", "--leave-photos");

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(CaptureFormats.open(target).views())
                .extracting(CaptureView::imagePath)
                .containsExactly(folder.resolve("bent/images/a.png"), folder.resolve("bent/images/sub/b.png"));
    }

    @Test
    void colmapCannotLeaveThem() throws Exception {
        int code = commands.run("convert", source, "-o", target.toString(), "--to", "colmap", "--leave-photos");

        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(commands.complaint().lines())
                .containsExactly("nvs: photos cannot be left where they are: colmap wants them in its own folder");
        assertThat(target).doesNotExist();
    }

    @Test
    void aTargetWithFilesIsRefused() throws Exception {
        Files.createDirectories(target.resolve("mine"));

        int code = commands.run("convert", source, "-o", target.toString(), "--to", "colmap");

        assertThat(code).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(commands.complaint()).contains("nvs: cannot write " + target + ": there are files in it");
    }

    @Test
    void anUnknownFormatIsAUsageError() throws Exception {
        assertThat(commands.run("convert", source, "-o", target.toString(), "--to", "nerf"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(target).doesNotExist();
    }
}
