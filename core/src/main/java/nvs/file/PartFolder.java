package nvs.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files in the making: it becomes its target when it is whole, and is removed if that never happens, unless it is
 * {@link #kept}. Where the target
 * exists already, the new files move into it and what else it holds stays; folders among them must be new to it. Not thread-safe.
 */
public final class PartFolder implements AutoCloseable {

    private final Path target;
    private final Path path;
    private boolean isKept;

    private PartFolder(Path target, Path path, boolean isKept) {
        this.target = target;
        this.path = path;
        this.isKept = isKept;
    }

    /**
     * Creates an empty hidden folder on the target's disk, and the folders above it where they are missing.
     *
     * @param target a folder that will be created or added to
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static PartFolder forTarget(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.isRegularFile(absolute)) {
            throw new IOException("cannot write " + target + ": it is a file, not a folder");
        }
        try {
            Path path = hiddenFor(absolute);
            Files.createDirectories(path.getParent());
            return new PartFolder(absolute, Files.createDirectory(path), false);
        } catch (FileSystemException | ReadOnlyFileSystemException refused) {
            throw PartFile.cannotWrite(target, refused);
        }
    }

    /** A name for a folder in the making that nobody has, on the target's disk. Creates nothing. */
    public static Path hiddenFor(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        // An existing target may be all that the user can write to, or a mounted disk of its own: work inside it.
        Path parent = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        return parent.resolve(PartFile.hiddenName(String.valueOf(absolute.getFileName())));
    }

    /**
     * A folder that outlives {@link #close}, so that what is in it need not be made again.
     *
     * @param target a folder that will be created or added to, on the same disk
     * @param path may be there already; created if not
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static PartFolder kept(Path target, Path path) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        try {
            return new PartFolder(absolute, Files.createDirectories(path), true);
        } catch (FileSystemException | ReadOnlyFileSystemException refused) {
            throw PartFile.cannotWrite(target, refused);
        }
    }

    /** Where to write files. */
    public Path path() {
        return path;
    }

    /**
     * Gives the files their place: at once where the target does not exist, else one by one, replacing those of the same name.
     */
    public void moveIntoPlace() throws IOException {
        isKept = false;
        if (!Files.isDirectory(target)) {
            Files.move(path, target);
            return;
        }
        for (Path file : files()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the folder unless it is kept or has been moved into place. */
    @Override
    public void close() throws IOException {
        if (!isKept) {
            remove(path);
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(path)) {
            all = below.sorted(Comparator.reverseOrder()).toList(); // what is in a folder before the folder
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }
}
