package nvs.app.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import nvs.file.PartFile;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * Writes an MP4 of H.264 video (OpenH264, high profile, yuv420p) that plays while it still downloads. Quality is near constant and
 * close to what 4:2:0 chroma allows. Odd sides gain a repeated row or column. Alpha is ignored. Not thread-safe.
 */
final class Mp4Sink implements FrameSink {

    private static final String ENCODER = "libopenh264";

    /** The encoder's smallest picture. */
    private static final int MIN_SIDE = 16;

    private static final int KEY_FRAME_SECONDS = 2;
    private static final String PROFILE_HIGH = "100";

    /** Quantisers, from 1 (best) to 51, between which the encoder may choose: losses that do not show. */
    private static final int FINEST_QUANTISER = 16;

    private static final int COARSEST_QUANTISER = 22;

    /** More than these quantisers ever use, so that they alone decide. */
    private static final int GENEROUS_BITS_PER_PIXEL = 6;

    private static final long MAX_BITS_PER_SECOND = 200_000_000;

    private static final String INCOMPLETE = ": the video could not be completed, perhaps because the disk is full";

    private final Path target;
    private final int framesPerSecond;
    private final PartFile part;
    private FFmpegFrameRecorder recorder; // From the first frame, which tells the size, to finish.
    private BgraFrame pixels;
    private int frames;

    /** The file is made beside the target. */
    Mp4Sink(Path target, int framesPerSecond) throws IOException {
        this(target, framesPerSecond, Optional.empty());
    }

    /**
     * Opens a sink.
     *
     * @param folder where the file is made, on the target's disk; empty: beside the target
     */
    Mp4Sink(Path target, int framesPerSecond, Optional<Path> folder) throws IOException {
        this.target = target;
        this.framesPerSecond = framesPerSecond;
        Ffmpeg.load();
        this.part = folder.isPresent() ? PartFile.in(folder.get(), target) : PartFile.beside(target);
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        if (pixels == null) {
            pixels = requireEncodable(frame.size());
        }
        ByteBuffer bytes = pixels.fill(frame);
        ImageSize size = pixels.size();
        if (recorder == null) {
            recorder = started(size);
        }
        try {
            recorder.recordImage(
                    size.width(),
                    size.height(),
                    Frame.DEPTH_UBYTE,
                    BgraFrame.BYTES_PER_PIXEL,
                    pixels.bytesPerRow(),
                    avutil.AV_PIX_FMT_BGRA,
                    bytes);
        } catch (FFmpegFrameRecorder.Exception failure) {
            throw new IOException("cannot write " + target + ": encoding of frame " + frames + " failed", failure);
        }
        frames++;
    }

    private static BgraFrame requireEncodable(ImageSize size) {
        if (size.width() < MIN_SIDE || size.height() < MIN_SIDE) {
            throw new IllegalArgumentException("video frames have at least " + MIN_SIDE + " pixels a side: " + size);
        }
        return BgraFrame.withEvenSides(size);
    }

    private FFmpegFrameRecorder started(ImageSize size) throws IOException {
        var encoder = new FFmpegFrameRecorder(part.path().toFile(), size.width(), size.height());
        encoder.setFormat("mp4");
        encoder.setOption("movflags", "faststart");
        encoder.setFrameRate(framesPerSecond);
        encoder.setGopSize(KEY_FRAME_SECONDS * framesPerSecond);
        encoder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        encoder.setVideoCodecName(ENCODER);
        encoder.setVideoOption("profile", PROFILE_HIGH);
        setQuality(encoder, size);
        tellColours(encoder);
        try {
            encoder.start();
        } catch (FFmpegFrameRecorder.Exception refusal) {
            // Larger than about 4096x2304, or a disk that is full already.
            throw new IOException("cannot write " + target + ": the encoder refuses a video of " + size, refusal);
        }
        return encoder;
    }

    private void setQuality(FFmpegFrameRecorder encoder, ImageSize size) {
        long bitsPerSecond = (long) GENEROUS_BITS_PER_PIXEL * size.width() * size.height() * framesPerSecond;
        encoder.setVideoBitrate((int) Math.min(MAX_BITS_PER_SECOND, bitsPerSecond));
        encoder.setVideoOption("qmin", String.valueOf(FINEST_QUANTISER));
        encoder.setVideoOption("qmax", String.valueOf(COARSEST_QUANTISER));
        encoder.setImageScalingFlags(swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND);
    }

    /** Players guess by the size of the picture otherwise, and shift its colours. */
    private static void tellColours(FFmpegFrameRecorder encoder) {
        encoder.setVideoOption("colorspace", "smpte170m"); // What FFmpeg's scaler converts to.
        encoder.setVideoOption("color_range", "tv");
        encoder.setVideoOption("color_primaries", "bt709"); // These two are sRGB.
        encoder.setVideoOption("color_trc", "iec61966-2-1");
    }

    @Override
    public void finish() throws IOException {
        if (recorder == null) {
            throw new IllegalStateException("an export has at least one frame, and is finished once: " + target);
        }
        try {
            recorder.stop();
            recorder = null;
            requireWhole();
        } catch (FFmpegFrameRecorder.Exception | FFmpegFrameGrabber.Exception failure) {
            throw new IOException("cannot write " + target + INCOMPLETE, failure);
        }
        part.moveIntoPlace();
    }

    /** The last step of writing reports no error, even on a full disk. */
    private void requireWhole() throws IOException {
        try (var reader = new FFmpegFrameGrabber(part.path().toFile())) {
            reader.start();
            if (reader.getLengthInVideoFrames() != frames) {
                throw new IOException("cannot write " + target + INCOMPLETE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (recorder != null) {
                recorder.release();
                recorder = null;
            }
        } finally {
            part.close();
        }
    }
}
