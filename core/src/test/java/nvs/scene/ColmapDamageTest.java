package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nvs.scene.ColmapModelFiles.Camera;
import nvs.scene.ColmapModelFiles.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage to files of a COLMAP model that takes thought; what takes chance is in {@link CameraFileFuzzTest}. */
class ColmapDamageTest {
    /** Where the first image's name ends and its count of points follows: number, pose, camera, {@code sub/0.png}. */
    private static final int FIRST_POINT_COUNT = 8 + 4 + 56 + 4 + 10;

    @TempDir
    Path folder;

    @Test
    void aCountThatTheFileCannotHoldIsRefusedBeforeAnythingIsRead() throws Exception {
        Path images = ring(Encoding.BINARY).resolve("images.bin");
        byte[] bytes = Files.readAllBytes(images);
        Files.write(images, Mutants.withLong(bytes, 0, 1L << 60));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(images + ", number of images: is 1152921504606846976, but only " + (bytes.length - 8)
                        + " bytes follow: the file is truncated or damaged");
    }

    @Test
    void aCountOfPointsThatTheFileCannotHoldIsNamed() throws Exception {
        Path images = ring(Encoding.BINARY).resolve("images.bin");
        Files.write(images, Mutants.withLong(Files.readAllBytes(images), FIRST_POINT_COUNT, -1));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(images + ", images[0].number of points2D: is 18446744073709551615, but only");
    }

    @Test
    void aCountThatIsTooLowLosesNoImageInSilence() throws Exception {
        Path images = ring(Encoding.BINARY).resolve("images.bin");
        Files.write(images, Mutants.withLong(Files.readAllBytes(images), 0, 1));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("images.bin, images: is followed by ");
    }

    @ParameterizedTest
    @CsvSource({"cameras.bin", "images.bin"})
    void everyTruncationOfABinaryFileIsRefused(String name) throws Exception {
        Path file = ring(Encoding.BINARY).resolve(name);
        byte[] valid = Files.readAllBytes(file);
        for (int length = 0; length < valid.length; length++) {
            Files.write(file, Arrays.copyOf(valid, length));

            assertThatThrownBy(() -> CaptureFormats.open(folder))
                    .isInstanceOf(SceneFormatException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void anEndlessNameIsRefused() throws Exception {
        Path images = ring(Encoding.BINARY).resolve("images.bin");
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(images), 5000);
        Arrays.fill(bytes, FIRST_POINT_COUNT - 1, bytes.length, (byte) 'x');
        Files.write(images, bytes);

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(images + ", images[0].name: is longer than 1024 bytes");
    }

    @Test
    void imagesWithoutTheirLineOfPointsAreNoticed() throws Exception {
        Path images = ring(Encoding.TEXT).resolve("images.txt");
        Files.writeString(images, Files.readString(images).replace("1.5 2.5 -1 1.5 2.5 -1\n", ""));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(images + ", line 3, points2D: must be triples of x, y and a number; "
                        + "an image without points has an empty line");
    }

    @ParameterizedTest
    @EnumSource
    void aCameraThatIsListedTwiceIsRefused(Encoding encoding) throws Exception {
        Path model = ring(encoding);
        ColmapModelFiles.write(model, encoding, List.of(Camera.pinhole(7), Camera.pinhole(7)), List.of());

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageEndingWith("id: is 7, which another camera has already");
    }

    @ParameterizedTest
    @CsvSource({"id,one 1", "id,4294967297", "width,1 PINHOLE 8.5 6 9 10 4.5 2.5", "fx,1 PINHOLE 8 6 x 10 4.5 2.5"})
    void aWordThatIsNoNumberIsNamed(String field, String line) throws Exception {
        Path cameras = ring(Encoding.TEXT).resolve("cameras.txt");
        Files.writeString(cameras, line + "\n");

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(cameras + ", line 1, " + field + ": must be a ");
    }

    @Test
    void aLineOfPointsMayBeLongAndAnImageMayNot() throws Exception {
        Path images = ring(Encoding.TEXT).resolve("images.txt");
        String text = Files.readString(images);
        Files.writeString(images, text.replace("1.5 2.5 -1\n", "1.5 2.5 -1 ".repeat(3000) + "\n"));
        assertThat(CaptureFormats.open(folder).views()).hasSize(2);

        Files.writeString(images, text.replace("sub/0.png", "x".repeat(9000)));
        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(images + ", line 2: is longer than 8192 characters");
    }

    /** A whole capture of two views, of which one file is then damaged. */
    private Path ring(Encoding encoding) throws Exception {
        CaptureFolder.photo(folder.resolve("images/sub/0.png"));
        CaptureFolder.photo(folder.resolve("images/sub/1.png"));
        Path model = folder.resolve("sparse/0");
        ColmapModelFiles.writeRing(model, 2, encoding);
        return model;
    }
}
