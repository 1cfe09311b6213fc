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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4SinkTest {
    private static final ImageSize SIZE = new ImageSize(64, 48);

    /** Conversion to 8-bit YUV and back loses up to two levels, quantisation about as much. */
    private static final int TOLERANCE = 4;

    /** Blocks are 16 pixels wide; the encoder fills what a picture leaves of one with black, which spills over a little. */
    private static final int TOLERANCE_IN_CUT_BLOCKS = 8;

    @TempDir
    Path folder;

    @Test
    void everyFrameIsThereInOrderWithItsColour() throws IOException {
        Path film = export(SIZE, 24, RED, RED, GREEN, BLUE, RED);
        List<ArgbImage> frames = readBack(film);
        assertThat(frames).hasSize(5);
        int[] expected = {RED, RED, GREEN, BLUE, RED};
        for (int i = 0; i < expected.length; i++) {
            assertThat(frames.get(i).size()).isEqualTo(SIZE);
            assertThat(distance(frames.get(i).pixel(32, 24), expected[i])).isLessThanOrEqualTo(TOLERANCE);
        }
    }

    @Test
    void filmIsH264At420AndTheGivenRate() throws IOException {
        Path film = export(SIZE, 30, RED, GREEN, BLUE);
        try (var reader = new FFmpegFrameGrabber(film.toFile())) {
            reader.start();
            assertThat(reader.getFormat()).contains("mp4");
            assertThat(reader.getVideoCodecName()).isEqualTo("h264");
            assertThat(reader.getPixelFormat()).isIn(avutil.AV_PIX_FMT_YUV420P, avutil.AV_PIX_FMT_BGR24);
            assertThat(reader.getFrameRate()).isEqualTo(30);
            assertThat(reader.getLengthInVideoFrames()).isEqualTo(3);
            assertThat(reader.getLengthInTime()).isEqualTo(100_000);
        }
    }

    @Test
    void indexComesBeforeThePicturesSoThatItPlaysWhileItDownloads() throws IOException {
        String bytes = Files.readString(export(SIZE, 24, RED, GREEN), StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void oddSidesGainARepeatedRowAndColumn() throws IOException {
        ArgbImage frame = readBack(export(new ImageSize(33, 17), 24, GREEN)).get(0);
        assertThat(frame.size()).isEqualTo(new ImageSize(34, 18));
        assertThat(distance(frame.pixel(33, 17), GREEN)).isLessThanOrEqualTo(TOLERANCE_IN_CUT_BLOCKS);
    }

    @Test
    void sharpEdgesStayWithinAFewLevels() throws IOException {
        ArgbImage pattern = leftAndRight();
        Path film = folder.resolve("film.mp4");
        try (FrameSink sink = new Mp4Sink(film, 24)) {
            sink.write(pattern);
            sink.finish();
        }
        ArgbImage frame = readBack(film).get(0);
        double sum = 0;
        for (int i = 0; i < pattern.argb().length; i++) {
            sum += distance(frame.argb()[i], pattern.argb()[i]);
        }
        assertThat(sum / pattern.argb().length).isLessThan(TOLERANCE);
    }

    @Test
    void abandonedFilmLeavesNothing() throws IOException {
        try (FrameSink sink = new Mp4Sink(folder.resolve("film.mp4"), 24)) {
            writeAll(sink, SIZE, RED, GREEN);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void olderFilmIsReplacedOnlyWhenFinished() throws IOException {
        Path film = Files.writeString(folder.resolve("film.mp4"), "older");
        try (FrameSink sink = new Mp4Sink(film, 24)) {
            writeAll(sink, SIZE, RED);
            assertThat(film).hasContent("older");
            sink.finish();
        }
        assertThat(readBack(film)).hasSize(1);
    }

    @Test
    void filmWithoutFramesIsRefused() throws IOException {
        try (FrameSink sink = new Mp4Sink(folder.resolve("film.mp4"), 24)) {
            assertThatIllegalStateException().isThrownBy(sink::finish);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void frameOfAnotherSizeIsNamed() throws IOException {
        try (FrameSink sink = new Mp4Sink(folder.resolve("film.mp4"), 24)) {
            sink.write(solid(SIZE, RED));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.write(solid(ImageSize.square(32), RED)))
                    .withMessage("all frames must be of 64x48: 32x32");
        }
    }

    @Test
    void frameTooSmallForTheEncoderIsNamed() throws IOException {
        try (FrameSink sink = new Mp4Sink(folder.resolve("film.mp4"), 24)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.write(solid(ImageSize.square(8), RED)))
                    .withMessage("video frames have at least 16 pixels a side: 8x8");
        }
    }

    private Path export(ImageSize size, int framesPerSecond, int... colours) throws IOException {
        Path film = folder.resolve("film.mp4");
        try (FrameSink sink = new Mp4Sink(film, framesPerSecond)) {
            writeAll(sink, size, colours);
            sink.finish();
        }
        assertThat(folder.toFile().list()).containsExactly("film.mp4");
        return film;
    }

    private static ArgbImage leftAndRight() {
        ArgbImage image = solid(SIZE, RED);
        for (int i = 0; i < image.argb().length; i++) {
            image.argb()[i] = i % SIZE.width() < SIZE.width() / 2 ? 0xff000000 : 0xffffffff;
        }
        return image;
    }

    private static List<ArgbImage> readBack(Path film) throws IOException {
        List<ArgbImage> frames = new ArrayList<>();
        try (var reader = new FFmpegFrameGrabber(film.toFile())) {
            reader.setPixelFormat(avutil.AV_PIX_FMT_BGRA);
            reader.start();
            for (Frame frame = reader.grabImage(); frame != null; frame = reader.grabImage()) {
                frames.add(toArgb(frame));
            }
        }
        return frames;
    }

    private static ArgbImage toArgb(Frame frame) {
        IntBuffer pixels =
                ((ByteBuffer) frame.image[0]).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] argb = new int[frame.imageWidth * frame.imageHeight];
        for (int y = 0; y < frame.imageHeight; y++) {
            pixels.position(y * frame.imageStride / BgraFrame.BYTES_PER_PIXEL);
            pixels.get(argb, y * frame.imageWidth, frame.imageWidth);
        }
        return new ArgbImage(frame.imageWidth, frame.imageHeight, argb);
    }
}
