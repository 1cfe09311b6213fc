package nvs.app.session;

import java.io.IOException;
import java.nio.file.Path;
import nvs.samples.SampleScene;
import nvs.samples.SampleScenes;

/** Finds the capture that a user means: a bundled scene by name, or a place on disk. */
public final class SceneLocator {
    private final SampleScenes samples;

    /** Names are those of the given samples. */
    public SceneLocator(SampleScenes samples) {
        this.samples = samples;
    }

    /**
     * The folder or file to open.
     *
     * @param nameOrPath name of a bundled scene or a path; null for the first bundled scene
     * @throws IOException if a bundled scene cannot be unpacked
     */
    public Path locate(String nameOrPath) throws IOException {
        if (nameOrPath == null) {
            return samples.open(samples.list().get(0).name());
        }
        return isBundled(nameOrPath) ? samples.open(nameOrPath) : Path.of(nameOrPath);
    }

    /** Whether a bundled scene has this name. */
    public boolean isBundled(String name) {
        return samples.list().stream().map(SampleScene::name).anyMatch(name::equals);
    }
}
