package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orientations in files of every format that has them. */
class ImageOrientationTest {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ExifOrientation.class)
    void jpegTellsItsOrientationInBothByteOrders(ExifOrientation orientation) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Path file = jpeg(exif(order, 3, orientation.ordinal() + 1));

            assertThat(ImageFiles.readOrientation(file)).isEqualTo(orientation);
            assertThat(ImageFiles.read(file).size()).isEqualTo(new ImageSize(6, 4));
        }
    }

    @Test
    void anOrientationOfFourBytesCountsToo() throws IOException {
        assertThat(ImageFiles.readOrientation(jpeg(exif(ByteOrder.LITTLE_ENDIAN, 4, 8))))
                .isEqualTo(ExifOrientation.QUARTER_TURN_LEFT);
    }

    @Test
    void pngTellsItsOrientation() throws IOException {
        byte[] plain = written("png");
        byte[] exif = exif(ByteOrder.BIG_ENDIAN, 3, 6);
        ByteBuffer chunk = ByteBuffer.allocate(exif.length + 12);
        chunk.putInt(exif.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(exif);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, exif.length + 4);
        chunk.putInt((int) checksum.getValue());
        // Signature and header have 33 bytes.
        Path file = Files.write(folder.resolve("a.png"), spliced(plain, 33, chunk.array()));

        assertThat(ImageFiles.readOrientation(file)).isEqualTo(ExifOrientation.QUARTER_TURN_RIGHT);
        assertThat(ImageFiles.read(file).argb())
                .isEqualTo(ImageFiles.read(Files.write(folder.resolve("b.png"), plain))
                        .argb());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void webpTellsItsOrientationWithTheNameBeforeItOrWithout(boolean named) throws Exception {
        byte[] plain = Files.readAllBytes(ImageFormatsTest.fixture("lossless_profile.webp"));
        byte[] exif = exif(ByteOrder.LITTLE_ENDIAN, 3, 3);
        byte[] content = named ? spliced(exif, 0, NAME) : exif;
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        byte[] bytes = spliced(plain, plain.length, chunk.array());
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        Path file = Files.write(folder.resolve("a.webp"), bytes);

        assertThat(ImageFiles.readOrientation(file)).isEqualTo(ExifOrientation.HALF_TURN);
        assertThat(ImageFiles.read(file).size()).isEqualTo(new ImageSize(48, 36));
    }

    @Test
    void tiffTellsItsOrientation() throws IOException {
        byte[] bytes = written("tiff");
        setOrientation(ByteBuffer.wrap(bytes), 5);
        Path file = Files.write(folder.resolve("a.tif"), bytes);

        assertThat(ImageFiles.readOrientation(file)).isEqualTo(ExifOrientation.TRANSPOSED);
        assertThat(ImageFiles.read(file).size()).isEqualTo(new ImageSize(6, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff", "bmp"})
    void withoutExifAPictureIsUpright(String format) throws IOException {
        Path file = Files.write(folder.resolve("a." + format), written(format));

        assertThat(ImageFiles.readOrientation(file)).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @Test
    void damagedExifGivesSomeOrientationAndNeverAnException() throws IOException {
        byte[] whole = exif(ByteOrder.LITTLE_ENDIAN, 3, 6);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] exif = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int k = 0; k < 3 && exif.length > 0; k++) {
                exif[random.nextInt(exif.length)] = (byte) random.nextInt();
            }
            assertThat(ImageFiles.readOrientation(jpeg(exif))).isNotNull();
        }
    }

    @Test
    void aMissingPictureIsNamed() {
        assertThatThrownBy(() -> ImageFiles.readOrientation(folder.resolve("none.jpg")))
                .isInstanceOf(ImageFileException.class)
                .hasMessageContaining("none.jpg");
    }

    /** A directory of two tags, of which the second is the orientation. */
    private static byte[] exif(ByteOrder order, int type, int value) {
        ByteBuffer exif = ByteBuffer.allocate(38).order(order);
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 256).putShort((short) 3).putInt(1).putInt(0);
        exif.putShort((short) 274).putShort((short) type).putInt(1);
        if (type == 3) {
            exif.putShort((short) value);
        } else {
            exif.putInt(value);
        }
        return exif.array();
    }

    /** The writer has put an upright orientation there. */
    private static void setOrientation(ByteBuffer tiff, int value) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entry = tiff.getInt(4) + 2;
        while (Short.toUnsignedInt(tiff.getShort(entry)) != 274) {
            entry += 12;
        }
        tiff.putShort(entry + 8, (short) value);
    }

    private Path jpeg(byte[] exif) throws IOException {
        ByteBuffer segment = ByteBuffer.allocate(4 + NAME.length + exif.length);
        segment.putShort((short) 0xffe1).putShort((short) (2 + NAME.length + exif.length));
        segment.put(NAME).put(exif);
        return Files.write(folder.resolve("a.jpg"), spliced(written("jpg"), 2, segment.array()));
    }

    private static byte[] written(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] insertion) {
        byte[] whole = Arrays.copyOf(bytes, bytes.length + insertion.length);
        System.arraycopy(insertion, 0, whole, at, insertion.length);
        System.arraycopy(bytes, at, whole, at + insertion.length, bytes.length - at);
        return whole;
    }
}
