package nvs.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nvs.app.session.Preferences.WindowPlace;
import nvs.app.video.ExportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private Preferences chosen;

    @BeforeEach
    void choose() {
        file = folder.resolve("new folder/preferences.json");
        chosen = new Preferences(
                true,
                Optional.of(new WindowPlace(-20, 35.5, 1400, 900, true)),
                false,
                Optional.of(true),
                false,
                true,
                true,
                Optional.of(folder),
                Optional.of(ExportFormat.GIF));
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(new PreferencesFile(file).present()).isEqualTo(Preferences.DEFAULT);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        new PreferencesFile(file).keep(chosen);
        assertThat(new PreferencesFile(file).present()).isEqualTo(chosen);
    }

    @Test
    void whatWasNotChosenIsNotThereTheNextTimeEither() {
        PreferencesFile kept = new PreferencesFile(file);
        kept.keep(chosen);
        kept.keep(Preferences.DEFAULT);
        assertThat(new PreferencesFile(file).present()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"theme\": ",
                "{\"exportFormat\": \"avi\"}",
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": -3, \"height\": 100, \"maximized\": false}}",
                "{\"gridShown\": \"sometimes\"}"
            })
    void aFileThatMakesNoSenseIsAsIfThereWereNone(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        PreferencesFile preferences = new PreferencesFile(file);
        assertThat(preferences.present()).isEqualTo(Preferences.DEFAULT);
        preferences.keep(chosen);
        assertThat(new PreferencesFile(file).present()).isEqualTo(chosen);
    }

    @Test
    void whatAnOlderFileDoesNotSayIsAsUsual() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\": \"dark\", \"ofLater\": 3}");
        Preferences read = new PreferencesFile(file).present();
        assertThat(read.dark()).isTrue();
        assertThat(read.gridShown()).isEqualTo(Preferences.DEFAULT.gridShown());
        assertThat(read.window()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsForgotten() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        new PreferencesFile(file)
                .keep(new Preferences(
                        true,
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        true,
                        true,
                        true,
                        Optional.of(gone),
                        Optional.empty()));
        Files.delete(gone);
        assertThat(new PreferencesFile(file).present().exportFolder()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoReasonToFail() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        PreferencesFile preferences = new PreferencesFile(taken.resolve("preferences.json"));
        preferences.keep(chosen);
        assertThat(preferences.present()).isEqualTo(chosen);
    }
}
