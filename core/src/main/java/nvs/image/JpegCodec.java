package nvs.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;

/** JPEG by the reader of the JDK, or by TwelveMonkeys where that one gives up; four channels are taken to be CMYK. */
final class JpegCodec implements ImageCodec {

    @Override
    public ArgbImage read(Path path) throws IOException {
        JpegHeader header = JpegHeader.read(path);
        return withReaders(path, reader -> {
            size(path, reader);
            if (header.components() == CmykPixels.CHANNELS) {
                // Neither reader converts these without a profile, which is not what is wanted.
                return CmykPixels.ofJpeg(reader.readRaster(0, null), header.isYcck());
            }
            return RasterPixels.of(reader.read(0, ImageReaders.asStored(reader)));
        });
    }

    @Override
    public ImageSize readSize(Path path) throws IOException {
        return withReaders(path, reader -> size(path, reader));
    }

    @Override
    public ExifOrientation orientation(Path path) throws IOException {
        return JpegHeader.read(path).orientation();
    }

    private static ImageSize size(Path path, ImageReader reader) throws IOException {
        return ImageCodec.checked(path, reader.getWidth(0), reader.getHeight(0));
    }

    private static <T> T withReaders(Path path, ImageReaders.Reading<T> reading) throws IOException {
        try {
            return ImageReaders.read(ImageReaders.jdkJpeg(), Files.newInputStream(path), reading);
        } catch (IIOException unknown) {
            try {
                return ImageReaders.read(ImageReaders.twelveMonkeysJpeg(), Files.newInputStream(path), reading);
            } catch (IIOException unknownToo) {
                unknown.addSuppressed(unknownToo);
                throw unknown;
            }
        }
    }
}
