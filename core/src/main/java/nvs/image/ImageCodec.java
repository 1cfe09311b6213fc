package nvs.image;

import java.awt.Dimension;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.imaging.AbstractImageParser;
import org.apache.commons.imaging.ImageFormat;
import org.apache.commons.imaging.ImageFormats;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.ImagingParameters;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.bmp.BmpImageParser;

/** One library's way to a kind of picture. Damaged files show as IOException or as any unchecked exception. */
interface ImageCodec {

    /** Deflate packs at most 1032 bytes into one, and a byte holds at most 8 pixels. */
    int MAX_PIXELS_PER_BYTE = 1032 * 8;

    /** Decodes the picture. */
    ArgbImage read(Path path) throws IOException;

    /** Reads the header. */
    ImageSize readSize(Path path) throws IOException;

    /** Finds EXIF's orientation; where there is none, or it is damaged, the picture is upright. */
    default ExifOrientation orientation(Path path) throws IOException {
        return ExifOrientation.UPRIGHT;
    }

    /** The codec for what the file's first bytes say it is. */
    static ImageCodec of(Path path) throws IOException {
        ImageFormat format = guess(path);
        if (format == ImageFormats.PNG) {
            return new ReaderCodec(ImageReaders::jdkPng, ImageReaders::asStored, ExifChunks::ofPng);
        }
        if (format == ImageFormats.JPEG) {
            return new JpegCodec();
        }
        if (format == ImageFormats.TIFF) {
            return new ReaderCodec(ImageReaders::tiff, ImageReaders::raw, ExifTags::ofTiff);
        }
        if (format == ImageFormats.WEBP) {
            return new WebpCodec();
        }
        if (format == ImageFormats.BMP) {
            return new CommonsCodec<>(new BmpImageParser());
        }
        String found = format == ImageFormats.UNKNOWN ? "" : ", this is " + format.getName();
        throw new IOException("only PNG, JPEG, TIFF, WebP and BMP are known" + found);
    }

    private static ImageFormat guess(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            // A file name would be believed where the first bytes say nothing.
            return Imaging.guessFormat(ByteSource.inputStream(in, ""));
        }
    }

    /** Refuses what would not fit into memory, or cannot be in a file of this length. */
    static ImageSize checked(Path path, int width, int height) throws IOException {
        return checked(path, width, height, MAX_PIXELS_PER_BYTE);
    }

    /** The same, for a format that packs more tightly. */
    static ImageSize checked(Path path, int width, int height, int maxPixelsPerByte) throws IOException {
        String claim = "its header says " + width + "x" + height + " pixels";
        if (width <= 0 || height <= 0) {
            throw new IOException(claim);
        }
        long pixels = (long) width * height;
        if (pixels > ImageFiles.MAX_PIXELS) {
            throw new IOException(
                    claim + ", more than the " + ImageFiles.MAX_PIXELS / 1_000_000 + " million that are read");
        }
        if (pixels / maxPixelsPerByte > Files.size(path)) {
            throw new IOException(claim + ", which its " + Files.size(path) + " bytes cannot hold");
        }
        return new ImageSize(width, height);
    }

    /**
     * Commons Imaging.
     *
     * @param parser of one format
     */
    record CommonsCodec<P extends ImagingParameters<P>>(AbstractImageParser<P> parser) implements ImageCodec {

        @Override
        public ArgbImage read(Path path) throws IOException {
            ByteSource bytes = ByteSource.array(Files.readAllBytes(path));
            size(path, bytes);
            return RasterPixels.of(parser.getBufferedImage(bytes, parser.getDefaultParameters()));
        }

        @Override
        public ImageSize readSize(Path path) throws IOException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                return size(path, ByteSource.inputStream(in, path.toString()));
            }
        }

        private ImageSize size(Path path, ByteSource bytes) throws IOException {
            Dimension size = parser.getImageSize(bytes, parser.getDefaultParameters());
            return checked(path, size.width, size.height);
        }
    }
}
