package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.app.export.ExportJournal;
import nvs.app.session.PreferenceStore;
import nvs.app.session.RecentLog;
import nvs.app.session.Recents;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneSource;
import nvs.scene.PhotoPreparation;

/**
 * What the application brings to the window.
 *
 * @param scenes loads the model and opens captures
 * @param photos reads photos for people to look at, as a model would
 * @param samples the scenes that come with the application
 * @param recents what was opened before
 * @param preferences how the window looked last
 * @param exports remembers exports that are not done
 * @param log what was logged last
 * @param start what to open first; empty: the first sample
 */
public record ViewerServices(
        SceneSource scenes,
        PhotoPreparation photos,
        List<SampleScene> samples,
        Recents recents,
        PreferenceStore preferences,
        ExportJournal exports,
        RecentLog log,
        Optional<Path> start) {

    public ViewerServices {
        samples = List.copyOf(samples);
    }

    /** Keeps no preferences and no exports beyond the process, and shows an empty log. */
    public ViewerServices(
            SceneSource scenes,
            PhotoPreparation photos,
            List<SampleScene> samples,
            Recents recents,
            Optional<Path> start) {
        this(scenes, photos, samples, recents, PreferenceStore.inMemory(), ExportJournal.NONE, new RecentLog(), start);
    }
}
