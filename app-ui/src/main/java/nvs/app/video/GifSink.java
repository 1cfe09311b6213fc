package nvs.app.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nvs.file.PartFile;
import nvs.image.ArgbImage;
import nvs.usecase.FrameSink;
import org.bytedeco.javacv.FFmpegFrameFilter;

/** Writes a GIF that repeats forever, with a dithered palette of 256 colours for each frame. Alpha is ignored. Not thread-safe. */
final class GifSink implements FrameSink {

    private static final int HUNDREDTHS = 100;

    private final Path target;
    private final int framesPerSecond;
    private final PartFile part;
    private final GifFile file;
    private PaletteFilter filter; // From the first frame, which tells the size.
    private int frames;
    private boolean isFinished;

    /** The file is made beside the target. */
    GifSink(Path target, int framesPerSecond) throws IOException {
        this(target, framesPerSecond, Optional.empty());
    }

    /**
     * Opens a sink.
     *
     * @param folder where the file is made, on the target's disk; empty: beside the target
     */
    GifSink(Path target, int framesPerSecond, Optional<Path> folder) throws IOException {
        int most = ExportFormat.GIF.maxFramesPerSecond();
        if (framesPerSecond > most) {
            throw new IllegalArgumentException("a GIF shows at most " + most + " frames a second: " + framesPerSecond);
        }
        this.target = target;
        this.framesPerSecond = framesPerSecond;
        Ffmpeg.load();
        this.part = folder.isPresent() ? PartFile.in(folder.get(), target) : PartFile.beside(target);
        this.file = openOrRemove(part);
    }

    private static GifFile openOrRemove(PartFile part) throws IOException {
        try {
            return new GifFile(part.path());
        } catch (IOException unwritable) {
            part.close();
            throw unwritable;
        }
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        try {
            if (filter == null) {
                filter = new PaletteFilter(frame.size());
            }
            filter.put(frame);
            appendReady();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private void appendReady() throws IOException {
        for (Optional<BufferedImage> next = filter.next(); next.isPresent(); next = filter.next()) {
            file.append(next.get(), hundredthsUntil(frames + 1) - hundredthsUntil(frames));
            frames++;
        }
    }

    private IOException failed(IOException failure) {
        String reason = failure instanceof FFmpegFrameFilter.Exception
                ? "no palette could be made for frame " + frames
                : failure.getMessage();
        return new IOException("cannot write " + target + ": " + reason, failure);
    }

    /** When a frame begins. Delays are whole hundredths; so rounded, they add up to the right time. */
    private int hundredthsUntil(int frame) {
        return (int) Math.round((double) frame * HUNDREDTHS / framesPerSecond);
    }

    @Override
    public void finish() throws IOException {
        if (filter == null || isFinished) {
            throw new IllegalStateException("an export has at least one frame, and is finished once: " + target);
        }
        try {
            filter.end();
            appendReady();
            file.end();
            file.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
        isFinished = true;
        part.moveIntoPlace();
    }

    @Override
    public void close() throws IOException {
        try (part) {
            if (filter != null) {
                filter.close();
                filter = null;
            }
            if (!isFinished) {
                file.close();
            }
        }
    }
}
