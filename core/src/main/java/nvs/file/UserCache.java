package nvs.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where this user's files that can be made again are kept, by the custom of each system. */
public final class UserCache {
    /** System property that names another place. */
    public static final String PROPERTY = "nvs.cache";

    private static final String APPLICATION = "nvs";

    private UserCache() {}

    /** The cache folder of this program; it may not exist yet. */
    public static Path folder() {
        return folder(System::getProperty, System::getenv);
    }

    /**
     * As above, in a given world.
     *
     * @param property system properties: {@code nvs.cache}, {@code os.name}, {@code user.home}
     * @param environment variables of the environment
     */
    static Path folder(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String chosen = property.apply(PROPERTY);
        if (isGiven(chosen)) {
            return Path.of(chosen);
        }
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(property.apply("user.home"));
        if (system.startsWith("windows")) {
            String local = environment.apply("LOCALAPPDATA");
            Path base =
                    isGiven(local) ? Path.of(local) : home.resolve("AppData").resolve("Local");
            return base.resolve(APPLICATION).resolve("cache");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(APPLICATION);
        }
        String base = environment.apply("XDG_CACHE_HOME");
        // The XDG specification has relative paths ignored.
        boolean usable = isGiven(base) && Path.of(base).isAbsolute();
        return (usable ? Path.of(base) : home.resolve(".cache")).resolve(APPLICATION);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
