package nvs.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Pictures that one reader of {@code javax.imageio} decodes without more ado.
 *
 * @param maker of a fresh reader
 * @param request what to ask the reader for, so that levels come out as stored
 * @param finder of the orientation
 */
record ReaderCodec(Maker maker, ImageReaders.Reading<ImageReadParam> request, Finder finder) implements ImageCodec {

    /** Makes readers. */
    interface Maker {
        ImageReader make() throws IOException;
    }

    /** Finds orientations. */
    interface Finder {
        ExifOrientation find(Path path) throws IOException;
    }

    @Override
    public ArgbImage read(Path path) throws IOException {
        return ImageReaders.read(maker.make(), Files.newInputStream(path), reader -> {
            size(path, reader);
            return RasterPixels.of(reader.read(0, request.from(reader)));
        });
    }

    @Override
    public ImageSize readSize(Path path) throws IOException {
        return ImageReaders.read(maker.make(), Files.newInputStream(path), reader -> size(path, reader));
    }

    @Override
    public ExifOrientation orientation(Path path) throws IOException {
        return finder.find(path);
    }

    private static ImageSize size(Path path, ImageReader reader) throws IOException {
        return ImageCodec.checked(path, reader.getWidth(0), reader.getHeight(0));
    }
}
