package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a picture, it is read, or refused with an ImageFileException; nothing else. */
class ImageFileFuzzTest {
    private static final int MUTANTS = Integer.getInteger("nvs.fuzz", 200);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progressive.jpg",
                "cmyk.jpg",
                "ycck.jpg",
                "lossy.webp",
                "lossy_alpha.webp",
                "lossless.webp",
                "lossless_alpha.webp",
                "lossless_profile.webp",
                "lossless_alpha.png"
            })
    void mutatedFixturesGivePicturesOrCleanRefusals(String name) throws Exception {
        fuzz(Files.readAllBytes(ImageFormatsTest.fixture(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "tiff", "bmp"})
    void mutatedWrittenPicturesGivePicturesOrCleanRefusals(String format) throws IOException {
        var image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 24; i++) {
            image.setRGB(i % 40, i / 40, i % 40 * 6 << 16 | i / 40 * 8 << 8 | 90);
        }
        Path file = folder.resolve("a." + format);
        ImageIO.write(image, format, file.toFile());

        fuzz(Files.readAllBytes(file));
    }

    private void fuzz(byte[] valid) throws IOException {
        assertThat(read(valid)).isTrue();
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            read += read(mutate(valid.clone(), random)) ? 1 : 0;
        }
        // Mutants that are all refused alike would try nothing.
        assertThat(read).isBetween(1, MUTANTS - 1);
    }

    /** One to four bytes changed, half of the time among the first 64, which decide most; a third is cut off. */
    private static byte[] mutate(byte[] bytes, Random random) {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            int end = random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length;
            bytes[random.nextInt(end)] = (byte) random.nextInt();
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private boolean read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("mutant"), bytes);
        try {
            ArgbImage image = ImageFiles.read(file);
            assertThat(image.size()).isEqualTo(ImageFiles.readSize(file));
            return true;
        } catch (ImageFileException clean) {
            assertThat(clean).hasMessageContaining("mutant: ");
            return false;
        }
    }
}
