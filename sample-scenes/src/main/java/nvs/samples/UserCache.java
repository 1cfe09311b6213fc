package nvs.samples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The folder of this user for what can be made again. The system property {@code nvs.cache} names it; otherwise it is where the
 * system keeps such things: {@code $XDG_CACHE_HOME/nvs} or {@code ~/.cache/nvs}, {@code %LOCALAPPDATA%\nvs} on Windows,
 * {@code ~/Library/Caches/nvs} on macOS.
 */
final class UserCache {

    private static final String FOLDER = "nvs";

    private UserCache() {}

    /** The folder for this process; it need not exist yet. */
    static Path folder() {
        return folder(System::getProperty, System::getenv);
    }

    /**
     * The folder for a described system.
     *
     * @param property system properties by name, null if unset
     * @param environment environment variables by name, null if unset
     */
    static Path folder(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String chosen = property.apply("nvs.cache");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(property.apply("user.home"));
        if (system.startsWith("windows")) {
            return absoluteOr(
                            environment.apply("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve(FOLDER);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(FOLDER);
        }
        return absoluteOr(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"))
                .resolve(FOLDER);
    }

    /** The XDG base directory specification has relative paths ignored. */
    private static Path absoluteOr(String path, Path fallback) {
        return path != null && Path.of(path).isAbsolute() ? Path.of(path) : fallback;
    }
}
