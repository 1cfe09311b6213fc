package nvs.samples;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import nvs.file.JarCopy;

/** A folder inside a jar, and its copy on disk. */
final class JarFolder {

    private static final int KEY_DIGITS = 16;

    private final JarURLConnection connection;
    private final String prefix;

    private JarFolder(JarURLConnection connection, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
    }

    /**
     * The folder that lies at {@code prefix} in the jar of the connection.
     *
     * @param prefix path that ends with a slash
     */
    static JarFolder of(JarURLConnection connection, String prefix) {
        // A cached connection would keep the jar open, and Windows would not let it be replaced.
        connection.setUseCaches(false);
        return new JarFolder(connection, prefix);
    }

    /**
     * Makes sure that every file is on disk as it is in the jar; only missing and damaged ones are written. The copy is named
     * after its content, so that two versions of the product do not disturb each other.
     *
     * @return the folder of the copy
     */
    Path unpackInto(Path parent, String name) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .toList();
            Path folder = parent.resolve(name + "-" + contentKey(files));
            for (JarEntry file : files) {
                Path copy = folder.resolve(file.getName().substring(prefix.length()));
                JarCopy.ensure(jar, file, copy);
            }
            return folder;
        }
    }

    private String contentKey(List<JarEntry> files) {
        MessageDigest digest = sha256();
        for (JarEntry file : files) {
            String line = file.getName().substring(prefix.length()) + " " + file.getSize() + " " + file.getCrc() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
