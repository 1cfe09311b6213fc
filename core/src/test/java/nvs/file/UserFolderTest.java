package nvs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();

    @Test
    void linuxFollowsTheXdgVariable() {
        Path base = Path.of("elsewhere").toAbsolutePath();
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", base.toString()))).isEqualTo(base.resolve("nvs"));
        assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".cache").resolve("nvs"));
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(HOME.resolve(".cache").resolve("nvs"));
    }

    @Test
    void windowsUsesTheLocalData() {
        Path base = Path.of("local").toAbsolutePath();
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", base.toString())))
                .isEqualTo(base.resolve("nvs").resolve("cache"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(HOME.resolve(Path.of("AppData", "Local", "nvs", "cache")));
    }

    @Test
    void macUsesTheLibrary() {
        assertThat(folder("Mac OS X", Map.of("XDG_CACHE_HOME", "/ignored")))
                .isEqualTo(HOME.resolve("Library").resolve("Caches").resolve("nvs"));
    }

    @Test
    void aPropertyGoesBeforeEverything() {
        Map<String, String> properties =
                Map.of("nvs.cache", "chosen", "os.name", "Linux", "user.home", HOME.toString());
        assertThat(UserFolder.CACHE.path(properties::get, name -> null)).isEqualTo(Path.of("chosen"));
    }

    @Test
    void whatCannotBeMadeAgainLiesApart() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", HOME.toString());
        Map<String, String> windows = Map.of("os.name", "Windows 11", "user.home", HOME.toString());
        Map<String, String> mac = Map.of("os.name", "Mac OS X", "user.home", HOME.toString());

        assertThat(UserFolder.CONFIGURATION.path(linux::get, name -> null))
                .isEqualTo(HOME.resolve(".config").resolve("nvs"));
        assertThat(UserFolder.CONFIGURATION.path(windows::get, name -> null))
                .isEqualTo(HOME.resolve(Path.of("AppData", "Roaming", "nvs", "config")));
        assertThat(UserFolder.CONFIGURATION.path(mac::get, name -> null))
                .isEqualTo(HOME.resolve(Path.of("Library", "Application Support", "nvs")));
    }

    @Test
    void whatTheUserHasBroughtLiesApartFromWhatCanBeMadeAgain() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", HOME.toString());
        Map<String, String> windows = Map.of("os.name", "Windows 11", "user.home", HOME.toString());
        String elsewhere = Path.of("elsewhere").toAbsolutePath().toString();

        assertThat(UserFolder.DATA.path(linux::get, name -> null))
                .isEqualTo(HOME.resolve(Path.of(".local", "share", "nvs")));
        assertThat(UserFolder.DATA.path(linux::get, Map.of("XDG_DATA_HOME", elsewhere)::get))
                .isEqualTo(Path.of(elsewhere, "nvs"));
        assertThat(UserFolder.DATA.path(windows::get, name -> null))
                .isEqualTo(HOME.resolve(Path.of("AppData", "Local", "nvs", "data")));
    }

    private static Path folder(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", HOME.toString());
        return UserFolder.CACHE.path(properties::get, environment::get);
    }
}
