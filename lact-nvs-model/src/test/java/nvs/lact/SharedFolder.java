package nvs.lact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * References that are too large for the repository: in the folder that the system property {@code nvs.shared} names, or in a folder
 * {@code shared} beside the working directory or beside a folder above it.
 */
public final class SharedFolder {

    private SharedFolder() {}

    /** A folder in it; empty if it is not there. */
    public static Optional<Path> find(String name) {
        return locate().map(shared -> shared.resolve(name)).filter(Files::isDirectory);
    }

    private static Optional<Path> locate() {
        String given = System.getProperty("nvs.shared");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolveSibling("shared");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
