package nvs.app.ui.scene;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Everything the model's thread holds: the model, loaded when it is first needed, and the scenes it has read. All methods belong to
 * that thread. Closing it frees whatever is still open.
 */
final class ModelDesk implements AutoCloseable {
    private final SceneSource source;
    private final Set<OpenedScene> scenes = new LinkedHashSet<>();
    private ViewSynthesizer model;

    ModelDesk(SceneSource source) {
        this.source = source;
    }

    OpenedScene open(Path location, FramingCorrection correction, Progress progress) throws Exception {
        if (model == null) {
            model = source.loadModel(progress);
        }
        progress.checkCancelled();
        return keep(source.open(model, location, correction, progress));
    }

    OpenedScene readAnew(OpenedScene scene, SceneSettings settings, Progress progress) throws Exception {
        return keep(source.readAnew(model, scene, settings, progress));
    }

    private OpenedScene keep(OpenedScene scene) {
        scenes.add(scene);
        return scene;
    }

    void release(OpenedScene scene) {
        if (scenes.remove(scene)) {
            scene.close();
        }
    }

    @Override
    public void close() {
        scenes.forEach(OpenedScene::close);
        scenes.clear();
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
