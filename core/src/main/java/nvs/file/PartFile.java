package nvs.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file in the making: a hidden neighbour of its target that takes the target's name when it is whole, and is removed if that never
 * happens. For writers that stay open over many calls; who writes in one go uses {@code WholeFile}. Not thread-safe.
 */
public final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path path;

    private PartFile(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /**
     * Creates an empty file beside the target, and the folders above it where they are missing.
     *
     * @param target what will be created or replaced; the part file has the same extension
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static PartFile beside(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new IOException("cannot write " + target + ": it is a folder");
        }
        try {
            Path folder = Files.createDirectories(absolute.getParent());
            // Not Files.createTempFile: its files are readable by their owner only, and would stay so.
            Path path = folder.resolve(hiddenName(absolute.getFileName().toString()));
            return new PartFile(target, Files.createFile(path));
        } catch (FileSystemException | ReadOnlyFileSystemException refused) {
            throw cannotWrite(target, refused);
        }
    }

    /**
     * Creates an empty file in a folder that somebody else looks after, in place of what an earlier attempt has left there.
     *
     * @param folder exists, on the target's disk
     * @param target as above
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static PartFile in(Path folder, Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        Path path = folder.resolve("part" + name.substring(Math.max(0, name.lastIndexOf('.'))));
        try {
            Files.deleteIfExists(path);
            return new PartFile(target, Files.createFile(path));
        } catch (FileSystemException | ReadOnlyFileSystemException refused) {
            throw cannotWrite(target, refused);
        }
    }

    /** The refusal of a file system as one sentence. */
    public static IOException cannotWrite(Path target, Exception refused) {
        return new IOException("cannot write " + target + ": " + reason(refused), refused);
    }

    /** A name that starts with a dot, that nobody else has, and that has the extension of the given one. */
    static String hiddenName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "." + name.substring(0, name.length() - extension.length()) + "." + unique + ".part" + extension;
    }

    /** Why, in words: the messages of these exceptions are often the path and nothing else. */
    private static String reason(Exception refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refused instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only";
        }
        if (refused instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (refused instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (refused instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason();
        }
        return refused.getMessage();
    }

    /** Where to write. */
    public Path path() {
        return path;
    }

    /** Gives the file its name, replacing what was there; nobody may have it open. */
    public void moveIntoPlace() throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | UnsupportedOperationException inArchives) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the file unless it has been moved into place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
