package nvs.app.session;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nvs.app.session.Preferences.WindowPlace;
import nvs.app.video.ExportFormat;
import nvs.file.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Preferences in a small JSON file. What cannot be read or written is logged, and the defaults stand: it is no reason not to start. */
public final class PreferencesFile implements PreferenceStore {
    private static final long LARGEST_BYTES = 1 << 16;
    private static final System.Logger LOG = System.getLogger(PreferencesFile.class.getName());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private Preferences present;

    /**
     * Reads what was kept.
     *
     * @param file need not exist
     */
    public PreferencesFile(Path file) {
        this.file = file;
        present = read(file);
    }

    /** The file: whatever is missing is as usual. */
    private record Document(
            String theme,
            WindowPlace window,
            Boolean photosShown,
            Boolean inspectorShown,
            Boolean gridShown,
            Boolean camerasShown,
            Boolean pointsShown,
            String exportFolder,
            String exportFormat) {
        private static final String DARK = "dark";
        private static final String LIGHT = "light";

        static Document of(Preferences kept) {
            return new Document(
                    kept.dark() ? DARK : LIGHT,
                    kept.window().orElse(null),
                    kept.photosShown(),
                    kept.inspectorShown().orElse(null),
                    kept.gridShown(),
                    kept.camerasShown(),
                    kept.pointsShown(),
                    kept.exportFolder().map(Path::toString).orElse(null),
                    kept.exportFormat()
                            .map(format -> format.name().toLowerCase(Locale.ROOT))
                            .orElse(null));
        }

        Preferences preferences() {
            Preferences usual = Preferences.DEFAULT;
            return new Preferences(
                    DARK.equals(theme),
                    Optional.ofNullable(window),
                    orElse(photosShown, usual.photosShown()),
                    Optional.ofNullable(inspectorShown),
                    orElse(gridShown, usual.gridShown()),
                    orElse(camerasShown, usual.camerasShown()),
                    orElse(pointsShown, usual.pointsShown()),
                    Optional.ofNullable(exportFolder).map(Path::of).filter(Files::isDirectory),
                    Optional.ofNullable(exportFormat).map(name -> ExportFormat.valueOf(name.toUpperCase(Locale.ROOT))));
        }

        private static boolean orElse(Boolean kept, boolean usual) {
            return kept == null ? usual : kept;
        }
    }

    private static Preferences read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Preferences.DEFAULT;
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new IOException("larger than preferences can be");
            }
            Document document = JSON.readValue(Files.readAllBytes(file), Document.class);
            return document == null ? Preferences.DEFAULT : document.preferences(); // the word null is JSON too
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "the preferences cannot be read, so they are as usual: " + file, unreadable);
            return Preferences.DEFAULT;
        }
    }

    @Override
    public synchronized Preferences present() {
        return present;
    }

    @Override
    public synchronized void keep(Preferences preferences) {
        if (preferences.equals(present)) {
            return;
        }
        present = preferences;
        try {
            WholeFile.write(file, out -> out.write(JSON.writeValueAsBytes(Document.of(preferences))));
        } catch (IOException | JacksonException unwritable) {
            LOG.log(Level.WARNING, "the preferences cannot be written: " + file, unwritable);
        }
    }
}
