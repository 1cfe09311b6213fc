package nvs.app.video;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nvs.usecase.PngFolderSink;

/** What an export's name asks for. */
public enum ExportFormat {
    /** H.264 video. */
    MP4(120),
    /** Animation that repeats forever. */
    GIF(50),
    /** One picture a frame. */
    PNG_FOLDER(120),
    /** One picture, of an export of one frame. */
    PNG(120);

    /** Names that surely do not mean a folder. */
    private static final Set<String> FOREIGN_EXTENSIONS =
            Set.of("avi", "mov", "mkv", "webm", "m4v", "wmv", "mpg", "mpeg", "apng", "jpg", "jpeg", "webp");

    private final int maxFramesPerSecond;

    ExportFormat(int maxFramesPerSecond) {
        this.maxFramesPerSecond = maxFramesPerSecond;
    }

    /** More are of no use: fast screens show 120, and programs that show GIFs slow down whatever is faster than 50. */
    public int maxFramesPerSecond() {
        return maxFramesPerSecond;
    }

    /**
     * Decides by the extension; whatever is not a file name of pictures or video is a folder, and so is every existing folder.
     *
     * @throws IllegalArgumentException for a kind of file that cannot be written, such as {@code .avi}
     */
    public static ExportFormat of(Path target) {
        String extension = extension(target);
        if (Files.isDirectory(target)) {
            return PNG_FOLDER;
        }
        if (FOREIGN_EXTENSIONS.contains(extension)) {
            throw new IllegalArgumentException("cannot write ." + extension
                    + ": end the name with .mp4, .gif or .png, or name a folder for PNG images: " + target);
        }
        return switch (extension) {
            case "mp4" -> MP4;
            case "gif" -> GIF;
            case "png" -> PNG;
            default -> PNG_FOLDER;
        };
    }

    private static String extension(Path target) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * The file that holds a frame, relative to the export's manifest.
     *
     * @param names of the files of a folder; none where they are numbered
     */
    String fileOfFrame(Path target, List<String> names, int index) {
        return this == PNG_FOLDER
                ? PngFolderSink.frameName(names, index)
                : target.getFileName().toString();
    }
}
