package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    private static final int SIDE = 16;

    @TempDir
    Path folder;

    @Test
    void writtenPngReadsBackExactlyWithItsAlpha() throws IOException {
        ArgbImage image = noise(7, 5, 0xffffffff);
        Path file = folder.resolve("a.png");

        ImageFiles.writePng(image, file);

        assertThat(ImageFiles.read(file).argb()).isEqualTo(image.argb());
        assertThat(ImageFiles.readSize(file)).isEqualTo(new ImageSize(7, 5));
    }

    @Test
    void anOpaqueImageIsWrittenWithoutAlpha() throws IOException {
        Path file = folder.resolve("a.png");
        ArgbImage image = opaqueNoise(4, 4);

        ImageFiles.writePng(image, file);

        assertThat(ImageIO.read(file.toFile()).getColorModel().hasAlpha()).isFalse();
        assertThat(ImageFiles.read(file).argb()).isEqualTo(image.argb());
    }

    @Test
    void aPictureInsideAZipIsReadAndWritten() throws IOException {
        ArgbImage image = noise(3, 3, 0xffffffff);
        try (var zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            ImageFiles.writePng(image, zip.getPath("inside.png"));
        }
        try (var zip = FileSystems.newFileSystem(folder.resolve("a.zip"))) {
            assertThat(ImageFiles.read(zip.getPath("inside.png")).argb()).isEqualTo(image.argb());
        }
    }

    @Test
    void grayLevelsComeOutAsStored() throws IOException {
        Path file = writeGray(BufferedImage.TYPE_BYTE_GRAY, 1, "png");

        assertThat(ImageFiles.read(file).argb()).isEqualTo(allGrays());
    }

    @Test
    void sixteenBitGrayKeepsItsHighByte() throws IOException {
        Path file = writeGray(BufferedImage.TYPE_USHORT_GRAY, 256, "png");

        assertThat(ImageFiles.read(file).argb()).isEqualTo(allGrays());
    }

    @Test
    void grayTiffComesOutAsStored() throws IOException {
        Path file = writeGray(BufferedImage.TYPE_BYTE_GRAY, 1, "tiff");

        assertThat(ImageFiles.read(file).argb()).isEqualTo(allGrays());
        assertThat(ImageFiles.readSize(file)).isEqualTo(ImageSize.square(SIDE));
    }

    @Test
    void grayWithAlphaIsRead() throws IOException {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 2, 1, 2, null);
        raster.setPixels(0, 0, 2, 1, new int[] {10, 255, 200, 60});
        Path file = folder.resolve("ga.png");
        ImageIO.write(new BufferedImage(model, raster, false, null), "png", file.toFile());

        assertThat(ImageFiles.read(file).argb()).containsExactly(0xff0a0a0a, 0x3cc8c8c8);
    }

    @Test
    void aPaletteWithATransparentEntryIsRead() throws IOException {
        byte[] red = {(byte) 200, 0};
        byte[] green = {10, (byte) 250};
        byte[] blue = {0, 30};
        var palette = new IndexColorModel(1, 2, red, green, blue, 1);
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {0, 1});
        Path file = folder.resolve("palette.png");
        ImageIO.write(image, "png", file.toFile());

        assertThat(ImageFiles.read(file).argb()).containsExactly(0xffc80a00, 0x0000fa1e);
    }

    @Test
    void bmpIsReadWithoutLoss() throws IOException {
        ArgbImage image = opaqueNoise(6, 4);
        var buffered = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, 6, 4, image.argb(), 0, 6);
        Path file = folder.resolve("a.bmp");
        ImageIO.write(buffered, "bmp", file.toFile());

        assertThat(ImageFiles.read(file).argb()).isEqualTo(image.argb());
    }

    @Test
    void progressiveJpegIsReadLikeASequentialOne() throws IOException {
        ArgbImage sequential = ImageFiles.read(writeJpeg(false));
        ArgbImage progressive = ImageFiles.read(writeJpeg(true));

        assertThat(sequential.size()).isEqualTo(new ImageSize(40, 24));
        assertThat(progressive.argb()).isEqualTo(sequential.argb());
        assertThat(sequential.pixel(20, 12) >> 16 & 0xff).isBetween(115, 125);
    }

    @Test
    void anEmbeddedColourProfileDoesNotChangeTheLevels() throws IOException {
        Path plain = writeJpeg(false);
        byte[] profile = profileThatSwapsRedAndGreen();
        var withProfile = new ByteArrayOutputStream();
        byte[] bytes = Files.readAllBytes(plain);
        withProfile.write(bytes, 0, 2);
        withProfile.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2});
        int length = profile.length + 16;
        withProfile.writeBytes(new byte[] {(byte) (length >> 8), (byte) length});
        withProfile.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        withProfile.writeBytes(profile);
        withProfile.write(bytes, 2, bytes.length - 2);
        Path file = Files.write(folder.resolve("profile.jpg"), withProfile.toByteArray());

        assertThat(ImageIO.read(file.toFile()).getRGB(20, 12))
                .isNotEqualTo(ImageFiles.read(plain).pixel(20, 12));
        assertThat(ImageFiles.read(file).argb())
                .isEqualTo(ImageFiles.read(plain).argb());
    }

    private static byte[] profileThatSwapsRedAndGreen() {
        byte[] copy = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ICC_Profile profile = ICC_Profile.getInstance(copy);
        byte[] red = profile.getData(ICC_Profile.icSigRedColorantTag);
        profile.setData(ICC_Profile.icSigRedColorantTag, profile.getData(ICC_Profile.icSigGreenColorantTag));
        profile.setData(ICC_Profile.icSigGreenColorantTag, red);
        return profile.getData();
    }

    @Test
    void aMissingPictureIsNamed() {
        assertThatThrownBy(() -> ImageFiles.read(folder.resolve("none.png")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.png");
    }

    @Test
    void aTextIsNoPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "hello");

        assertThatThrownBy(() -> ImageFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.png")
                .hasMessageContaining("only PNG, JPEG, TIFF, WebP and BMP are known");
    }

    @Test
    void anImageThatClaimsToBeEnormousIsRefusedBeforeItIsDecoded() throws IOException {
        assertThatThrownBy(() -> ImageFiles.read(pngThatClaims(0x00ffffff, 0x00ffffff)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than the 200 million");
    }

    @Test
    void anImageThatCannotBeInSoFewBytesIsRefusedBeforeItIsDecoded() throws IOException {
        assertThatThrownBy(() -> ImageFiles.readSize(pngThatClaims(10_000, 10_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10000x10000 pixels, which its");
    }

    /** Width and height follow 8 bytes of signature, 4 of length and 4 of type; the checksum covers type and header. */
    private Path pngThatClaims(int width, int height) throws IOException {
        Path file = folder.resolve("bomb.png");
        ImageFiles.writePng(opaqueNoise(2, 2), file);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) checksum.getValue());
        return Files.write(file, bytes);
    }

    private static int[] allGrays() {
        return IntStream.range(0, SIDE * SIDE)
                .map(level -> 0xff000000 | level * 0x010101)
                .toArray();
    }

    private Path writeGray(int type, int factor, String format) throws IOException {
        var image = new BufferedImage(SIDE, SIDE, type);
        int[] levels = IntStream.range(0, SIDE * SIDE).map(i -> i * factor).toArray();
        image.getRaster().setPixels(0, 0, SIDE, SIDE, levels);
        Path file = folder.resolve("gray." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    private Path writeJpeg(boolean progressive) throws IOException {
        var image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 24; i++) {
            image.setRGB(i % 40, i / 40, i % 40 * 6 << 16 | i / 40 * 8 << 8 | 90);
        }
        Path file = folder.resolve(progressive + ".jpg");
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static ArgbImage opaqueNoise(int width, int height) {
        ArgbImage image = noise(width, height, 0xffffff);
        return new ArgbImage(
                width,
                height,
                Arrays.stream(image.argb()).map(pixel -> pixel | 0xff000000).toArray());
    }

    private static ArgbImage noise(int width, int height, int mask) {
        Random random = new Random(3);
        return new ArgbImage(
                width,
                height,
                random.ints((long) width * height).map(pixel -> pixel & mask).toArray());
    }
}
