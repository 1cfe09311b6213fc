package nvs.app.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/** A GIF being written by the JDK: indexed images, each shown for a time, repeated forever. */
final class GifFile implements AutoCloseable {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final FileImageOutputStream out;
    private boolean isFirst = true;

    GifFile(Path path) throws IOException {
        out = new FileImageOutputStream(path.toFile());
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /**
     * Appends an image.
     *
     * @param image indexed, at most 256 colours
     * @param delayHundredths how long it is shown, in hundredths of a second
     */
    void append(BufferedImage image, int delayHundredths) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode changes = new IIOMetadataNode(FORMAT);
        changes.appendChild(timing(delayHundredths));
        if (isFirst) {
            changes.appendChild(endlessLoop());
            isFirst = false;
        }
        metadata.mergeTree(FORMAT, changes);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    private static IIOMetadataNode timing(int delayHundredths) {
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(delayHundredths));
        return control;
    }

    /** The Netscape extension; block 1 holds the number of repetitions, 0 without end. */
    private static IIOMetadataNode endlessLoop() {
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(extension);
        return extensions;
    }

    /** Writes the end mark. */
    void end() throws IOException {
        writer.endWriteSequence();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        out.close();
    }
}
