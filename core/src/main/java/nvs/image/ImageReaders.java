package nvs.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;

/**
 * Readers of {@code javax.imageio}, each by its maker. Asked for a format, ImageIO would answer with whichever reader has put
 * itself first, and their colours differ.
 */
final class ImageReaders {

    /** What a reader is asked for. */
    interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private ImageReaders() {}

    static ImageReader jdkPng() {
        return jdk("png");
    }

    static ImageReader jdkJpeg() {
        return jdk("jpeg");
    }

    /** Repairs headers, and knows more kinds of JPEG, than the JDK's reader, to which it leaves the rest. */
    static ImageReader twelveMonkeysJpeg() throws IOException {
        // Only the registered provider has found the JDK's reader.
        return IIORegistry.getDefaultInstance()
                .getServiceProviderByClass(JPEGImageReaderSpi.class)
                .createReaderInstance();
    }

    static ImageReader tiff() throws IOException {
        return new TIFFImageReaderSpi().createReaderInstance();
    }

    static ImageReader webp() throws IOException {
        return new WebPImageReaderSpi().createReaderInstance();
    }

    private static ImageReader jdk(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java runtime has no reader for " + format);
    }

    /** Lets the reader read the stream, and closes both. */
    static <T> T read(ImageReader reader, InputStream in, Reading<T> reading) throws IOException {
        // ImageIO.createImageInputStream would put a file into the folder for temporary ones.
        try (InputStream closed = in;
                ImageInputStream stream = new PatientStream(closed)) {
            // Texts and profiles are skipped: they are often damaged and never used.
            reader.setInput(stream, true, true);
            return reading.from(reader);
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG readers convert to sRGB unless they are asked for the colour space of the embedded profile. */
    static ImageReadParam asStored(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        reader.getImageTypes(0).forEachRemaining(type -> {
            ColorSpace space = type.getColorModel().getColorSpace();
            if (space instanceof ICC_ColorSpace && space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB()) {
                param.setDestinationType(type);
            }
        });
        return param;
    }

    /** The TIFF reader would take premultiplied colours for straight ones, unless it is asked for what is in the file. */
    static ImageReadParam raw(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestinationType(reader.getRawImageType(0));
        return param;
    }
}
