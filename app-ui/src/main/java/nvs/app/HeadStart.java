package nvs.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.scene.SceneSource;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Loads the model, and reads the bundled scene if that comes first, while the window is still being built: both take about as long. What
 * was not asked for after all is closed. Belongs to the model's thread.
 */
final class HeadStart implements SceneSource {
    private static final System.Logger LOG = System.getLogger(HeadStart.class.getName());

    private final SceneSource source;
    private final FirstScene first;
    private Optional<ViewSynthesizer> model = Optional.empty();
    private Optional<Read> scene = Optional.empty();

    /** Where the scene lies that will be opened first. */
    @FunctionalInterface
    interface FirstScene {
        /** Empty if that may take long to read, and is better watched. */
        Optional<Path> find() throws IOException;
    }

    private record Read(ViewSynthesizer model, Path location, OpenedScene scene) {}

    HeadStart(SceneSource source, FirstScene first) {
        this.source = source;
        this.first = first;
    }

    @Override
    public void prepare() {
        try {
            if (source.foreseeMemory(Optional.empty(), Optional.empty()).isEmpty()) {
                ViewSynthesizer loaded = source.loadModel(Optional.empty(), Progress.NONE);
                model = Optional.of(loaded);
                Optional<Path> location = first.find();
                if (location.isPresent()) {
                    OpenedScene opened = source.open(loaded, location.get(), FramingCorrection.NONE, Progress.NONE);
                    scene = Optional.of(new Read(loaded, location.get(), opened));
                }
            }
        } catch (Exception | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            LOG.log(Level.DEBUG, "no head start", failure);
        }
    }

    @Override
    public ViewSynthesizer loadModel(Optional<String> weights, Progress progress) throws Exception {
        Optional<ViewSynthesizer> ready = model;
        model = Optional.empty();
        if (weights.isEmpty() && ready.isPresent()) {
            return ready.get();
        }
        dropScene();
        ready.ifPresent(ViewSynthesizer::close);
        return source.loadModel(weights, progress);
    }

    @Override
    public OpenedScene open(ViewSynthesizer reader, Path location, FramingCorrection correction, Progress progress)
            throws Exception {
        Optional<Read> ready =
                scene.filter(read -> read.model == reader && read.location.equals(location) && correction.isNone());
        if (ready.isPresent()) {
            scene = Optional.empty();
            return ready.get().scene;
        }
        dropScene();
        return source.open(reader, location, correction, progress);
    }

    private void dropScene() {
        scene.ifPresent(read -> read.scene.close());
        scene = Optional.empty();
    }

    @Override
    public Optional<String> foreseeMemory(Optional<String> weights, Optional<SceneSettings> wanted) throws Exception {
        return source.foreseeMemory(weights, wanted);
    }

    @Override
    public Optional<String> usualWeights() {
        return source.usualWeights();
    }

    @Override
    public Optional<WeightsLibrary> library() {
        return source.library();
    }

    @Override
    public OpenedScene readAnew(ViewSynthesizer reader, OpenedScene opened, SceneSettings settings, Progress progress)
            throws Exception {
        return source.readAnew(reader, opened, settings, progress);
    }

    @Override
    public OpenedScene openExactly(ViewSynthesizer reader, Path location, SceneSettings settings, Progress progress)
            throws Exception {
        return source.openExactly(reader, location, settings, progress);
    }
}
