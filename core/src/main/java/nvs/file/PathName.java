package nvs.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;

/** What files are called before people. */
public final class PathName {

    private PathName() {}

    /** The path; inside a zip, that of the zip, an exclamation mark, and the path in it. */
    public static String of(Path path) {
        boolean isOnDisk = path.getFileSystem() == FileSystems.getDefault();
        return isOnDisk ? path.toString() : path.getFileSystem() + "!" + path;
    }
}
