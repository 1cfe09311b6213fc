package nvs.app.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nvs.app.video.ExportFormat;

/** Names for exports. */
final class ExportTargets {

    private ExportTargets() {}

    /**
     * A path in that folder that is still free: the name, then the name with a number.
     *
     * @param isTaken whether something else will be written there
     */
    static Path free(Path folder, String name, ExportFormat format, Predicate<Path> isTaken) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> folder.resolve(name + (number == 1 ? "" : "-" + number) + extension(format)))
                .filter(path -> Files.notExists(path) && !isTaken.test(path))
                .findFirst()
                .orElseThrow();
    }

    /** The path with the format's extension, which decides what is written, put behind if it is missing. */
    static Path named(Path chosen, ExportFormat format) {
        String name = chosen.getFileName().toString();
        boolean complete = name.toLowerCase(Locale.ROOT).endsWith(extension(format));
        return complete ? chosen : chosen.resolveSibling(name + extension(format));
    }

    private static String extension(ExportFormat format) {
        return switch (format) {
            case MP4 -> ".mp4";
            case GIF -> ".gif";
            case PNG_FOLDER -> "";
            case PNG -> ".png";
        };
    }
}
