package nvs.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nvs.file.WholeFile;

/**
 * Reads and writes pictures in any file system that Java can open.
 *
 * <p>Values come out as they are stored: no colour profile, gamma or EXIF orientation is applied, which is what networks were
 * trained on ({@link #readOrientation} tells of the last); 16-bit channels keep their high byte; alpha comes out straight. CMYK
 * becomes RGB without a profile, as Pillow does it. What a file is shows in its first bytes, not in its name.
 *
 * <p>PNG and JPEG are decoded by the JDK, since Commons Imaging reads no progressive JPEG, is several levels off in subsampled
 * colour, and converts embedded profiles; its rasters are read directly, because the colour conversions of {@link BufferedImage}
 * shift gray levels. JPEG that the JDK gives up on, TIFF and WebP are decoded by TwelveMonkeys: Commons Imaging loses the alpha
 * of gray and of 16-bit TIFF. Lossy WebP comes out some levels off at edges of colours, as its chroma is repeated rather than
 * interpolated. BMP is decoded by Commons Imaging.
 *
 * <p>All methods may be called on any thread.
 */
public final class ImageFiles {

    /** Larger pictures are refused before they are decoded: a small file can claim any size. */
    static final long MAX_PIXELS = 200_000_000;

    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp");

    private ImageFiles() {}

    /** Whether the name ends like one of a picture that {@link #read} knows. */
    public static boolean hasImageName(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return false;
        }
        String text = name.toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(text.substring(text.lastIndexOf('.') + 1));
    }

    /**
     * Decodes a picture.
     *
     * @throws ImageFileException if the file is missing, damaged, too large, or of another format
     */
    public static ArgbImage read(Path path) throws ImageFileException {
        return decode(path, ImageCodec::read);
    }

    /**
     * The size that {@link #read} would give, from the file's header alone.
     *
     * @throws ImageFileException as for {@link #read}
     */
    public static ImageSize readSize(Path path) throws ImageFileException {
        return decode(path, ImageCodec::readSize);
    }

    /**
     * How the pixels that {@link #read} gives must be turned to be seen as the photo was taken, from the file's EXIF alone;
     * upright if it has none, or what it has is damaged.
     *
     * @throws ImageFileException if the file is missing or of another format
     */
    public static ExifOrientation readOrientation(Path path) throws ImageFileException {
        return decode(path, ImageCodec::orientation);
    }

    /**
     * Writes a PNG: RGB if the image is opaque, RGBA otherwise. The file is whole or not there.
     *
     * @param path replaced if it is there; missing folders above it are created
     * @throws IOException that names the path
     */
    public static void writePng(ArgbImage image, Path path) throws IOException {
        byte[] png = encodePng(image);
        WholeFile.write(path, out -> out.write(png));
    }

    /** The content of a PNG: RGB if the image is opaque, RGBA otherwise. */
    public static byte[] encodePng(ArgbImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // Left to itself, ImageIO goes by way of a file, which on a full disk fails once more when Java ends.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(toBuffered(image), "png", out)) {
                throw new IllegalStateException("this Java runtime has no PNG writer");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return png.toByteArray();
    }

    /**
     * The content of a JPEG, for pictures that need not be exact.
     *
     * @param image opaque
     * @param quality from 0 to 1
     */
    public static byte[] encodeJpeg(ArgbImage image, float quality) {
        if (!image.isOpaque()) {
            throw new IllegalArgumentException("a JPEG cannot be transparent: " + image.size());
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(toBuffered(image), null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    private static BufferedImage toBuffered(ArgbImage image) {
        int type = image.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), type);
        // Same packing on both sides, so this copies without conversion.
        buffered.getRaster().setDataElements(0, 0, image.width(), image.height(), image.argb());
        return buffered;
    }

    private interface Decoding<T> {
        T apply(ImageCodec codec, Path path) throws IOException;
    }

    private static <T> T decode(Path path, Decoding<T> decoding) throws ImageFileException {
        if (!Files.isRegularFile(path)) {
            throw new ImageFileException(path, "there is no such picture", null);
        }
        try {
            return decoding.apply(ImageCodec.of(path), path);
        } catch (EOFException cutOff) {
            throw new ImageFileException(path, "cannot be read as a picture: it is cut off", cutOff);
        } catch (IOException damaged) {
            throw new ImageFileException(path, "cannot be read as a picture: " + damaged.getMessage(), damaged);
        } catch (RuntimeException | AssertionError hostile) {
            // The libraries answer damaged headers with exceptions of many unchecked kinds.
            throw new ImageFileException(path, "cannot be read as a picture: it is damaged", hostile);
        } catch (OutOfMemoryError tooLarge) {
            throw new ImageFileException(path, "needs more memory than there is", tooLarge);
        }
    }
}
