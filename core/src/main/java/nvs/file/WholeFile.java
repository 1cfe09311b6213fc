package nvs.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes files that are either whole or not there, by way of a {@link PartFile}: an interrupted program leaves the old file as it
 * was.
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
     * Creates or replaces a file, and creates the folders above it where they are missing.
     *
     * @param target in any file system
     * @throws IOException with one sentence that names the target, if writing fails; {@code target} is then untouched
     */
    public static void write(Path target, Content content) throws IOException {
        try (PartFile part = PartFile.beside(target)) {
            fill(part, target, content);
        }
    }

    private static void fill(PartFile part, Path target, Content content) throws IOException {
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.path()))) {
                content.writeTo(out);
            }
            part.moveIntoPlace();
        } catch (IOException refused) {
            throw PartFile.cannotWrite(target, refused);
        }
    }
}
