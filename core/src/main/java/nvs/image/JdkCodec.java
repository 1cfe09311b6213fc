package nvs.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** PNG and JPEG by the readers of the JDK. */
final class JdkCodec implements ImageCodec {

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    @Override
    public ArgbImage read(Path path) throws IOException {
        return withReader(path, reader -> {
            size(path, reader);
            return RasterPixels.of(reader.read(0, asStored(reader)));
        });
    }

    @Override
    public ImageSize readSize(Path path) throws IOException {
        return withReader(path, reader -> size(path, reader));
    }

    /** The JPEG reader converts to sRGB unless it is asked for the colour space of the embedded profile. */
    private static ImageReadParam asStored(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        reader.getImageTypes(0).forEachRemaining(type -> {
            ColorSpace space = type.getColorModel().getColorSpace();
            if (space instanceof ICC_ColorSpace && space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB()) {
                param.setDestinationType(type);
            }
        });
        return param;
    }

    private static ImageSize size(Path path, ImageReader reader) throws IOException {
        return ImageCodec.checked(path, reader.getWidth(0), reader.getHeight(0));
    }

    private static <T> T withReader(Path path, Reading<T> reading) throws IOException {
        // ImageIO.createImageInputStream would put a file into the folder for temporary ones.
        try (InputStream in = Files.newInputStream(path);
                ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("it is neither PNG nor JPEG");
            }
            ImageReader reader = readers.next();
            try {
                // Texts and profiles are skipped: they are often damaged and never used.
                reader.setInput(stream, true, true);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
