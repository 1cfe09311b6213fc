package nvs.scene;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a saved scene refers to a file outside of it: from its own folder where that is possible, with slashes; what lies in a zip, by the
 * zip, an exclamation mark, and the path in it.
 */
final class PhotoLink {
    private static final String IN_ZIP = "!/";

    private PhotoLink() {}

    /**
     * Writes a link.
     *
     * @param folder of the saved scene
     * @return empty if the file lies where no link can find it again
     */
    static Optional<String> to(Path file, Path folder) {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            return Optional.of(onDisk(file, folder));
        }
        try {
            Path zip = Path.of(file.getFileSystem().toString());
            return CaptureZip.isZip(zip)
                    ? Optional.of(onDisk(zip, folder) + "!" + file.toAbsolutePath())
                    : Optional.empty();
        } catch (InvalidPathException notAZip) {
            return Optional.empty();
        }
    }

    private static String onDisk(Path file, Path folder) {
        Path absolute = file.toAbsolutePath().normalize();
        Path from = folder.toAbsolutePath().normalize();
        boolean isReachable = absolute.getRoot().equals(from.getRoot());
        return (isReachable ? from.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    /**
     * Follows a link.
     *
     * @param folder of the saved scene
     * @return where the file should be; it need not be there
     * @throws InvalidPathException if the link is no path
     */
    static Path follow(String link, Path folder) {
        Path onDisk = folder.resolve(link).normalize();
        String[] parts = link.split(Pattern.quote(IN_ZIP), 2);
        Path zip = folder.resolve(parts[0]).normalize();
        if (parts.length < 2 || Files.exists(onDisk) || !CaptureZip.isZip(zip)) {
            return onDisk;
        }
        try {
            return CaptureZip.root(zip).resolve(parts[1]).normalize();
        } catch (SceneFormatException gone) {
            return onDisk;
        }
    }
}
