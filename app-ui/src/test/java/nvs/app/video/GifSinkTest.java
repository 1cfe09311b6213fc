package nvs.app.video;

import static nvs.app.video.SolidFrames.BLUE;
import static nvs.app.video.SolidFrames.GREEN;
import static nvs.app.video.SolidFrames.RED;
import static nvs.app.video.SolidFrames.distance;
import static nvs.app.video.SolidFrames.solid;
import static nvs.app.video.SolidFrames.writeAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

class GifSinkTest {
    private static final ImageSize SIZE = new ImageSize(33, 17);

    @TempDir
    Path folder;

    @Test
    void everyFrameIsThereInOrderWithItsColour() throws IOException {
        try (Gif gif = new Gif(export(24, RED, GREEN, GREEN, BLUE))) {
            assertThat(gif.reader.getNumImages(true)).isEqualTo(4);
            int[] expected = {RED, GREEN, GREEN, BLUE};
            for (int i = 0; i < expected.length; i++) {
                BufferedImage frame = gif.reader.read(i);
                assertThat(new ImageSize(frame.getWidth(), frame.getHeight())).isEqualTo(SIZE);
                assertThat(distance(frame.getRGB(16, 8), expected[i])).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void repeatsWithoutEnd() throws IOException {
        try (Gif gif = new Gif(export(24, RED, GREEN))) {
            IIOMetadataNode extension = gif.node(0, "ApplicationExtension");
            assertThat(extension.getAttribute("applicationID")).isEqualTo("NETSCAPE");
            assertThat((byte[]) extension.getUserObject()).containsExactly(1, 0, 0);
        }
    }

    @Test
    void roundedDelaysAddUpToTheRightTime() throws IOException {
        try (Gif gif = new Gif(export(30, RED, GREEN, BLUE, RED, GREEN, BLUE))) {
            int hundredths = 0;
            for (int i = 0; i < 6; i++) {
                int delay =
                        Integer.parseInt(gif.node(i, "GraphicControlExtension").getAttribute("delayTime"));
                assertThat(delay).isBetween(3, 4);
                hundredths += delay;
            }
            assertThat(hundredths).isEqualTo(20);
        }
    }

    @Test
    void smoothColoursStayCloseByDithering() throws IOException {
        ArgbImage ramp = colourRamp();
        Path file = folder.resolve("film.gif");
        try (FrameSink sink = new GifSink(file, 10)) {
            sink.write(ramp);
            sink.finish();
        }
        try (Gif gif = new Gif(file)) {
            BufferedImage frame = gif.reader.read(0);
            double sum = 0;
            for (int i = 0; i < ramp.argb().length; i++) {
                sum += distance(frame.getRGB(i % ramp.width(), i / ramp.width()), ramp.argb()[i]);
            }
            // 4096 colours on 256: the 16x16 nearest ones would be up to eight levels away.
            assertThat(sum / ramp.argb().length).isLessThan(12);
        }
    }

    @Test
    void abandonedAnimationLeavesNothing() throws IOException {
        try (FrameSink sink = new GifSink(folder.resolve("film.gif"), 24)) {
            writeAll(sink, SIZE, RED, GREEN);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void animationWithoutFramesIsRefused() throws IOException {
        try (FrameSink sink = new GifSink(folder.resolve("film.gif"), 24)) {
            assertThatIllegalStateException().isThrownBy(sink::finish);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void frameOfAnotherSizeIsNamed() throws IOException {
        try (FrameSink sink = new GifSink(folder.resolve("film.gif"), 24)) {
            sink.write(solid(SIZE, RED));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.write(solid(ImageSize.square(32), RED)))
                    .withMessage("all frames must be of 33x17: 32x32");
        }
    }

    @Test
    void rateThatViewersSlowDownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GifSink(folder.resolve("film.gif"), 60))
                .withMessage("a GIF shows at most 50 frames a second: 60");
        assertThat(folder).isEmptyDirectory();
    }

    private Path export(int framesPerSecond, int... colours) throws IOException {
        Path file = folder.resolve("film.gif");
        try (FrameSink sink = new GifSink(file, framesPerSecond)) {
            writeAll(sink, SIZE, colours);
            sink.finish();
        }
        assertThat(folder.toFile().list()).containsExactly("film.gif");
        return file;
    }

    private static ArgbImage colourRamp() {
        ArgbImage image = solid(ImageSize.square(64), 0);
        for (int i = 0; i < image.argb().length; i++) {
            image.argb()[i] = 0xff000080 | i % 64 * 4 << 16 | i / 64 * 4 << 8;
        }
        return image;
    }

    /** An open GIF. */
    private static final class Gif implements AutoCloseable {
        private final ImageInputStream in;
        private final ImageReader reader;

        Gif(Path file) throws IOException {
            in = ImageIO.createImageInputStream(file.toFile());
            reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
        }

        IIOMetadataNode node(int frame, String name) throws IOException {
            var root = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
            NodeList nodes = root.getElementsByTagName(name);
            assertThat(nodes.getLength()).isEqualTo(1);
            return (IIOMetadataNode) nodes.item(0);
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            in.close();
        }
    }
}
