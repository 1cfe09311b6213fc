package nvs.app.ui.scene;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Everything the model's thread holds: models, each loaded when it is first needed, and the scenes they have read. A model goes when its
 * last scene has gone and others are in use. All methods belong to that thread. Closing it frees whatever is still open.
 */
final class ModelDesk implements AutoCloseable {
    private final SceneSource source;
    private final Consumer<String> memoryWarnings;

    /** The models by their weights; empty stands for those that the application was started with. */
    private final Map<Optional<String>, ViewSynthesizer> models = new HashMap<>();

    /** The scenes with the weights that have read them. */
    private final Map<OpenedScene, Optional<String>> scenes = new LinkedHashMap<>();

    private Optional<String> inUse = Optional.empty();

    /**
     * Holds nothing yet.
     *
     * @param memoryWarnings is told, on this thread, before memory may run short
     */
    ModelDesk(SceneSource source, Consumer<String> memoryWarnings) {
        this.source = source;
        this.memoryWarnings = memoryWarnings;
    }

    /** Opens a capture with these weights. */
    OpenedScene open(Optional<String> weights, Path location, FramingCorrection correction, Progress progress)
            throws Exception {
        return read(weights, Optional.empty(), progress, model -> source.open(model, location, correction, progress));
    }

    /** Reads photos of a scene's capture again with these weights, which may be others than those that have read it. */
    OpenedScene readAnew(Optional<String> weights, OpenedScene scene, SceneSettings settings, Progress progress)
            throws Exception {
        return read(
                weights, Optional.of(settings), progress, model -> source.readAnew(model, scene, settings, progress));
    }

    private interface Reading {
        OpenedScene by(ViewSynthesizer model) throws Exception;
    }

    private OpenedScene read(
            Optional<String> weights, Optional<SceneSettings> wanted, Progress progress, Reading reading)
            throws Exception {
        try {
            ViewSynthesizer model = model(weights, wanted, progress);
            progress.checkCancelled();
            OpenedScene scene = reading.by(model);
            scenes.put(scene, weights);
            return scene;
        } finally {
            closeUnused();
        }
    }

    private ViewSynthesizer model(Optional<String> weights, Optional<SceneSettings> wanted, Progress progress)
            throws Exception {
        ViewSynthesizer present = models.get(weights);
        if (present != null) {
            return present;
        }
        source.foreseeMemory(weights, wanted).ifPresent(memoryWarnings);
        ViewSynthesizer loaded = source.loadModel(weights, progress);
        models.put(weights, loaded);
        return loaded;
    }

    /** From now on these weights are kept even while no scene is open. */
    void use(Optional<String> weights) {
        inUse = weights;
        closeUnused();
    }

    /** The same scene is called otherwise from now on. */
    void replace(OpenedScene scene, OpenedScene successor) {
        Optional<String> weights = scenes.remove(scene);
        if (weights != null) {
            scenes.put(successor, weights);
        }
    }

    void release(OpenedScene scene) {
        if (scenes.remove(scene) != null) {
            scene.close();
            closeUnused();
        }
    }

    private void closeUnused() {
        Set<Optional<String>> used = new HashSet<>(scenes.values());
        used.add(inUse);
        models.entrySet().removeIf(entry -> {
            boolean unused = !used.contains(entry.getKey());
            if (unused) {
                entry.getValue().close();
            }
            return unused;
        });
    }

    @Override
    public void close() {
        scenes.keySet().forEach(OpenedScene::close);
        scenes.clear();
        models.values().forEach(ViewSynthesizer::close);
        models.clear();
    }
}
