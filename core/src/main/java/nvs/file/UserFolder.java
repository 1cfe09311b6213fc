package nvs.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where this user's files are kept, by the custom of each system. */
public enum UserFolder {
    /** What can be made again. */
    CACHE("nvs.cache", "XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Local", "cache", "Caches"),
    /** What cannot: preferences and what was opened. */
    CONFIGURATION(
            "nvs.configuration", "XDG_CONFIG_HOME", ".config", "APPDATA", "Roaming", "config", "Application Support"),
    /** What the user has brought, and would not want to bring again. */
    DATA("nvs.data", "XDG_DATA_HOME", ".local/share", "LOCALAPPDATA", "Local", "data", "Application Support");

    private static final String APPLICATION = "nvs";

    private final String property;
    private final String xdgVariable;
    private final String xdgDefault;
    private final String windowsVariable;
    private final String windowsDefault;
    private final String windowsEnd;
    private final String macFolder;

    UserFolder(
            String property,
            String xdgVariable,
            String xdgDefault,
            String windowsVariable,
            String windowsDefault,
            String windowsEnd,
            String macFolder) {
        this.property = property;
        this.xdgVariable = xdgVariable;
        this.xdgDefault = xdgDefault;
        this.windowsVariable = windowsVariable;
        this.windowsDefault = windowsDefault;
        this.windowsEnd = windowsEnd;
        this.macFolder = macFolder;
    }

    /** System property that names another place. */
    public String property() {
        return property;
    }

    /** This program's folder; it may not exist yet. */
    public Path path() {
        return path(System::getProperty, System::getenv);
    }

    /**
     * As above, in a given world.
     *
     * @param properties of the system: {@link #property}, {@code os.name}, {@code user.home}
     * @param environment variables of the environment
     */
    Path path(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        String chosen = properties.apply(property);
        if (isGiven(chosen)) {
            return Path.of(chosen);
        }
        String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.apply("user.home"));
        if (system.startsWith("windows")) {
            String base = environment.apply(windowsVariable);
            Path data = isGiven(base) ? Path.of(base) : home.resolve("AppData").resolve(windowsDefault);
            return data.resolve(APPLICATION).resolve(windowsEnd);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve(macFolder).resolve(APPLICATION);
        }
        String base = environment.apply(xdgVariable);
        // The XDG specification has relative paths ignored.
        boolean usable = isGiven(base) && Path.of(base).isAbsolute();
        return (usable ? Path.of(base) : home.resolve(xdgDefault)).resolve(APPLICATION);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
