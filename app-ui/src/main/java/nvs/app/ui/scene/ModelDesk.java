package nvs.app.ui.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nvs.app.export.SceneFingerprint;
import nvs.app.export.SceneRecipe;
import nvs.app.ui.text.Messages;
import nvs.file.FormatException;
import nvs.scene.Outlook;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SaveScene;
import nvs.usecase.SceneSettings;

/**
 * Everything the model's thread holds: models, each loaded when it is first needed, and the scenes they have read. A model goes when its
 * last scene has gone and others are in use. All methods belong to that thread. Closing it frees whatever is still open.
 */
final class ModelDesk implements SceneKeeper, AutoCloseable {
    private final SceneSource source;
    private final Consumer<String> memoryWarnings;

    /** The models by their weights; empty stands for those that the application was started with. */
    private final Map<Optional<String>, ViewSynthesizer> models = new HashMap<>();

    private final Map<OpenedScene, Held> scenes = new LinkedHashMap<>();

    /** Scenes that are called otherwise since photos were added, by what they were called before. */
    private final Map<OpenedScene, OpenedScene> successors = new HashMap<>();

    private Optional<String> inUse = Optional.empty();

    /**
     * How a scene is held.
     *
     * @param weights what has read it
     * @param location what was opened
     * @param users who will release it
     */
    private record Held(Optional<String> weights, Path location, int users) {
        Held with(int more) {
            return new Held(weights, location, users + more);
        }
    }

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
        return read(
                weights,
                Optional.empty(),
                location,
                progress,
                model -> source.open(model, location, correction, progress));
    }

    /** Reads photos of a scene's capture again with these weights, which may be others than those that have read it. */
    OpenedScene readAnew(Optional<String> weights, OpenedScene scene, SceneSettings settings, Progress progress)
            throws Exception {
        return read(
                weights,
                Optional.of(settings),
                locationOf(scene),
                progress,
                model -> source.readAnew(model, scene, settings, progress));
    }

    private Path locationOf(OpenedScene scene) {
        Held held = scenes.get(called(scene));
        return held == null ? scene.capture().source() : held.location();
    }

    @Override
    public OpenedScene open(SceneRecipe recipe, Progress progress) throws Exception {
        Path location = recipe.location();
        if (!Files.exists(location)) {
            throw new IOException(Messages.text("export.captureGone", location));
        }
        Optional<String> weights = weightsOf(recipe, progress);
        OpenedScene scene = read(weights, Optional.of(recipe.settings()), location, progress, model -> {
            if (!model.weightsHash().equals(recipe.weightsHash())) {
                throw new IOException(Messages.text("export.weightsChanged", recipe.weights()));
            }
            return source.openExactly(model, location, recipe.settings(), progress);
        });
        if (!SceneFingerprint.of(scene, location).equals(recipe.fingerprint())) {
            release(scene);
            throw new IOException(Messages.text("export.captureChanged", location));
        }
        return scene;
    }

    /** Loads them unless a model with these numbers is loaded, by whatever name. */
    private Optional<String> weightsOf(SceneRecipe recipe, Progress progress) throws Exception {
        for (Map.Entry<Optional<String>, ViewSynthesizer> loaded : models.entrySet()) {
            if (loaded.getValue().weightsHash().equals(recipe.weightsHash())) {
                return loaded.getKey();
            }
        }
        Optional<String> wanted = Optional.of(recipe.weights());
        try {
            model(wanted, Optional.of(recipe.settings()), progress);
            return wanted;
        } catch (IOException | FormatException lost) {
            throw new IOException(Messages.text("export.weightsGone", recipe.weights()), lost);
        }
    }

    private interface Reading {
        OpenedScene by(ViewSynthesizer model) throws Exception;
    }

    private OpenedScene read(
            Optional<String> weights, Optional<SceneSettings> wanted, Path location, Progress progress, Reading reading)
            throws Exception {
        try {
            ViewSynthesizer model = model(weights, wanted, progress);
            progress.checkCancelled();
            OpenedScene scene = reading.by(model);
            scenes.put(scene, new Held(weights, location, 1));
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

    /** The same scene is called otherwise from now on, by whoever uses it. */
    void replace(OpenedScene scene, OpenedScene successor) {
        Held held = scenes.remove(called(scene));
        if (held != null) {
            scenes.put(successor, held);
            successors.put(scene, successor);
            successors.remove(successor); // undone, it is called what it was called before
        }
    }

    /** What a scene is called now: an export may still know it by an older name. */
    private OpenedScene called(OpenedScene scene) {
        OpenedScene present = scene;
        while (successors.containsKey(present)) {
            present = successors.get(present);
        }
        return present;
    }

    @Override
    public SceneRecipe.Origin keep(OpenedScene scene) {
        Held held = scenes.computeIfPresent(called(scene), (same, before) -> before.with(1));
        if (held == null) {
            throw new IllegalArgumentException(
                    "the scene is not open any more: " + scene.capture().source());
        }
        ViewSynthesizer model = models.get(held.weights());
        String weights = held.weights()
                .or(source::usualWeights)
                .orElseGet(() -> model.description().name());
        return new SceneRecipe.Origin(held.location(), absolute(weights), model.weightsHash());
    }

    /** The path of a file is found again from another folder too. */
    private static String absolute(String weights) {
        boolean isFile = Files.isRegularFile(Path.of(weights));
        return isFile ? Path.of(weights).toAbsolutePath().toString() : weights;
    }

    /** Saves what its model remembers of a scene that is open. */
    void save(OpenedScene scene, Outlook outlook, Path target) throws IOException {
        Held held = scenes.get(called(scene));
        if (held == null) {
            throw new IllegalArgumentException(
                    "the scene is not open any more: " + scene.capture().source());
        }
        SaveScene.save(models.get(held.weights()), scene, outlook, target, Progress.NONE);
    }

    @Override
    public void release(OpenedScene released) {
        OpenedScene scene = called(released);
        Held held = scenes.get(scene);
        if (held == null) {
            return;
        }
        if (held.users() > 1) {
            scenes.put(scene, held.with(-1));
            return;
        }
        scenes.remove(scene);
        successors.values().removeIf(later -> !scenes.containsKey(called(later)));
        scene.close();
        closeUnused();
    }

    private void closeUnused() {
        Set<Optional<String>> used = new HashSet<>();
        scenes.values().forEach(held -> used.add(held.weights()));
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
