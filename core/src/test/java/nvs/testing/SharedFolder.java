package nvs.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Measuring material that lies beside the project, if it is there at all: a folder {@code shared} next to a folder above the
 * working directory, or where the system property {@code nvs.shared} says.
 */
public final class SharedFolder {

    private SharedFolder() {}

    /** A file or folder in it; a test that asks for one that is absent is skipped. */
    public static Path require(String relative) {
        Optional<Path> found = locate().map(folder -> folder.resolve(relative)).filter(Files::exists);
        Assumptions.assumeTrue(found.isPresent(), "shared/" + relative + " is not there");
        return found.orElseThrow();
    }

    private static Optional<Path> locate() {
        String configured = System.getProperty("nvs.shared");
        if (configured != null) {
            return Optional.of(Path.of(configured));
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
