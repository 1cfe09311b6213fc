package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * @param start what to open first; empty: the first sample
 */
public record ViewerServices(
        SceneSource scenes, PhotoPreparation photos, List<SampleScene> samples, Recents recents, Optional<Path> start) {

    public ViewerServices {
        samples = List.copyOf(samples);
    }
}
