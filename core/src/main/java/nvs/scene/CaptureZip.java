package nvs.scene;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Zip files as folders. Views of a capture hold paths into it, and photos are decoded whenever somebody wants them, so a zip stays open
 * as long as somebody holds a path into it; when nobody does any more, Java closes its file together with the garbage. Meanwhile it
 * is opened once: a registry knows it by its real path, size and time of change. A zip that is written anew is another one; paths
 * into the former keep working where the system allows an open file to be replaced.
 *
 * <p>All methods may be called on any thread.
 */
final class CaptureZip {
    private static final Map<Key, WeakReference<FileSystem>> OPEN = new HashMap<>();

    /** What macOS adds for itself. */
    private static final String MAC_FOLDER = "__MACOSX";

    private CaptureZip() {}

    private record Key(Path realPath, FileTime modified, long bytes) {}

    /** Whether the name is that of a zip; inside another zip it is just a file. */
    static boolean isZip(Path file) {
        return isZipNamed(file, ".zip");
    }

    /** The same for zips that have a name of their own. */
    static boolean isZipNamed(Path file, String extension) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(extension)
                && file.getFileSystem() == FileSystems.getDefault()
                && Files.isRegularFile(file);
    }

    /**
     * Where the capture of a zip may be: its root, and the only folder in it, if there is but one.
     *
     * @throws SceneFormatException if it is damaged, or would not be safe to read
     */
    static List<Path> folders(Path zip) throws SceneFormatException {
        Path root = root(zip);
        try {
            List<Path> below = foldersBelow(root);
            return below.size() == 1 ? List.of(root, below.get(0)) : List.of(root);
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(zip, damaged);
        }
    }

    /**
     * The folder that is the whole zip.
     *
     * @throws SceneFormatException if it is damaged, or would not be safe to read
     */
    static Path root(Path zip) throws SceneFormatException {
        try {
            return open(zip).getPath("/");
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(zip, damaged);
        }
    }

    /** Java answers damaged directories of zips with exceptions of many unchecked kinds. */
    private static SceneFormatException unreadable(Path zip, Exception damaged) {
        return new SceneFormatException(
                zip, "", "cannot be read as a zip: " + Quotes.sentence(damaged.getMessage()), damaged);
    }

    private static List<Path> foldersBelow(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(MAC_FOLDER))
                    .limit(2)
                    .toList();
        }
    }

    private static FileSystem open(Path zip) throws IOException, SceneFormatException {
        synchronized (OPEN) {
            Key key = new Key(zip.toRealPath(), Files.getLastModifiedTime(zip), Files.size(zip));
            OPEN.values().removeIf(open -> open.refersTo(null));
            WeakReference<FileSystem> open = OPEN.get(key);
            FileSystem files = open == null ? null : open.get();
            if (files == null) {
                ZipLimits.check(zip);
                files = FileSystems.newFileSystem(zip, Map.of());
                OPEN.put(key, new WeakReference<>(files));
            }
            return files;
        }
    }
}
