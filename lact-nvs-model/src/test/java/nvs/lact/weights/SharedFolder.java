package nvs.lact.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** References that are too large for the repository: in the folder that {@code nvs.shared} names, or in one beside the checkout. */
final class SharedFolder {

    private SharedFolder() {}

    static Optional<Path> find(String name) {
        String given = System.getProperty("nvs.shared");
        if (given != null) {
            return Optional.of(Path.of(given, name));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolveSibling("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
