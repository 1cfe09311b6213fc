package nvs.app.video;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.usecase.FrameSink;
import nvs.usecase.PngFolderSink;

/** Opens the sink that an export's name asks for. */
public final class FrameSinks {

    private FrameSinks() {}

    /**
     * Finds out whether {@link #open} would refuse, so that a long job can be refused before it begins. Leaves nothing behind.
     */
    public static void check(Path target, int framesPerSecond) throws IOException {
        check(target, framesPerSecond, List.of());
    }

    /**
     * As above.
     *
     * @param names of the files of a folder, in order; none to number them
     */
    public static void check(Path target, int framesPerSecond, List<String> names) throws IOException {
        open(target, framesPerSecond, names).close();
    }

    /**
     * Opens a sink; the caller closes it. The target appears, or is replaced, when the sink is finished. Folders above it are created.
     *
     * @param target {@code .mp4}, {@code .gif}, {@code .png} for a single frame, or a folder
     * @param framesPerSecond positive; a GIF shows at most 50
     * @throws IllegalArgumentException for other kinds of files, other rates, and files outside the default file system
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static FrameSink open(Path target, int framesPerSecond) throws IOException {
        return open(target, framesPerSecond, List.of());
    }

    /**
     * As above.
     *
     * @param names of the files of a folder, in order; none to number them
     */
    static FrameSink open(Path target, int framesPerSecond, List<String> names) throws IOException {
        ExportFormat format = check(target, framesPerSecond, ExportFormat.of(target));
        return format == ExportFormat.PNG_FOLDER
                ? new PngFolderSink(target, names)
                : file(format, target, framesPerSecond, Optional.empty());
    }

    /**
     * Opens the sink of a single file.
     *
     * @param folder where it is made, on the target's disk; empty: beside the target
     */
    static FrameSink file(ExportFormat format, Path target, int framesPerSecond, Optional<Path> folder)
            throws IOException {
        return switch (format) {
            case MP4 -> new Mp4Sink(target, framesPerSecond, folder);
            case GIF -> new GifSink(target, framesPerSecond, folder);
            case PNG -> new PngFileSink(target, folder);
            case PNG_FOLDER -> throw new IllegalArgumentException("a folder is no file: " + target);
        };
    }

    private static ExportFormat check(Path target, int framesPerSecond, ExportFormat format) {
        if (framesPerSecond <= 0) {
            throw new IllegalArgumentException("frames per second must be positive: " + framesPerSecond);
        }
        // FFmpeg and ImageIO write through the operating system.
        if (format != ExportFormat.PNG_FOLDER && target.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException("files are written to disk only: " + target);
        }
        return format;
    }
}
