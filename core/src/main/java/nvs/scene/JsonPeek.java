package nvs.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the first characters of a JSON file. */
final class JsonPeek {
    private static final int BYTES = 256;

    private JsonPeek() {}

    /** Whether the file, if it is JSON at all, is a list. */
    static boolean isList(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BYTES), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("[");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
