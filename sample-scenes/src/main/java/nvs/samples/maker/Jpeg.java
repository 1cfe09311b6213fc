package nvs.samples.maker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nvs.image.ArgbImage;

/** Writes opaque pictures small. */
final class Jpeg {

    private static final float QUALITY = 0.92f;

    private Jpeg() {}

    /** The content of a JPEG file. */
    static byte[] encode(ArgbImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(toBuffered(image), null, null), settings);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    private static BufferedImage toBuffered(ArgbImage image) {
        if (!image.isOpaque()) {
            throw new IllegalArgumentException("a JPEG cannot be transparent");
        }
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        buffered.getRaster().setDataElements(0, 0, image.width(), image.height(), image.argb());
        return buffered;
    }
}
