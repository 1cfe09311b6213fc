package nvs.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files that are either whole or not there: the content goes to a hidden neighbour first, which then takes the name. An
 * interrupted program leaves the old file as it was.
 */
public final class WholeFile {

    private WholeFile() {}

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the stream is buffered, and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Creates or replaces a file.
     *
     * @param target in an existing folder of any file system
     * @throws IOException if writing fails; {@code target} is then untouched
     */
    public static void write(Path target, Content content) throws IOException {
        // Not Files.createTempFile: its files are readable by their owner only, and would stay so.
        Path part = target.resolveSibling("." + target.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            replace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | UnsupportedOperationException inArchives) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
