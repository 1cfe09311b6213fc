package nvs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    private Path folderOn(String system, Map<String, String> further) {
        Map<String, String> properties = new HashMap<>(further);
        properties.put("os.name", system);
        properties.put("user.home", home.toString());
        return UserCache.folder(properties::get, environment::get);
    }

    @Test
    void thePropertyOverridesEverySystem() {
        environment.put("XDG_CACHE_HOME", home.resolve("xdg").toString());
        Path chosen = home.resolve("chosen");

        assertThat(folderOn("Linux", Map.of("nvs.cache", chosen.toString()))).isEqualTo(chosen);
        assertThat(folderOn("Mac OS X", Map.of("nvs.cache", chosen.toString()))).isEqualTo(chosen);
    }

    @Test
    void linuxCachesUnderXdgCacheHome() {
        environment.put("XDG_CACHE_HOME", home.resolve("xdg").toString());

        assertThat(folderOn("Linux", Map.of())).isEqualTo(home.resolve("xdg/nvs"));
    }

    @Test
    void linuxFallsBackToTheHiddenFolderAtHome() {
        assertThat(folderOn("Linux", Map.of())).isEqualTo(home.resolve(".cache/nvs"));
    }

    @Test
    void relativeXdgCacheHomeIsIgnored() {
        environment.put("XDG_CACHE_HOME", "somewhere/near");

        assertThat(folderOn("Linux", Map.of())).isEqualTo(home.resolve(".cache/nvs"));
    }

    @Test
    void windowsCachesUnderLocalAppData() {
        environment.put("LOCALAPPDATA", home.resolve("Local").toString());

        assertThat(folderOn("Windows 11", Map.of())).isEqualTo(home.resolve("Local/nvs"));
    }

    @Test
    void macCachesUnderLibraryCaches() {
        assertThat(folderOn("Mac OS X", Map.of())).isEqualTo(home.resolve("Library/Caches/nvs"));
    }
}
