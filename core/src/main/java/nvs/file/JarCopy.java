package nvs.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Copies of files in a jar, for readers that need a file on disk. Any thread. */
public final class JarCopy {

    private JarCopy() {}

    /**
     * Makes sure that a file is on disk as it is in the jar: it is written only if it is missing or damaged. Other processes may read
     * or write the same copy, since it takes its name only when it is whole.
     *
     * @param copy where; missing folders above it are created
     * @throws IOException if the jar cannot be read or the copy cannot be written
     */
    public static void ensure(JarFile jar, JarEntry file, Path copy) throws IOException {
        if (isIntact(copy, file)) {
            return;
        }
        try (InputStream in = jar.getInputStream(file)) {
            WholeFile.write(copy, in::transferTo);
        }
    }

    private static boolean isIntact(Path copy, JarEntry file) throws IOException {
        if (!Files.isRegularFile(copy) || Files.size(copy) != file.getSize()) {
            return false;
        }
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(copy), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue() == file.getCrc();
        }
    }
}
