package nvs.app.ui.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nvs.app.session.Recents;
import nvs.app.ui.scene.SceneReading.Coming;
import nvs.app.ui.task.Problem;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.synthesis.FramingCorrection;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Which scene is open. Opening another one leaves the present one on screen until the new one is ready; if it fails or is cancelled,
 * the present one stays. Methods and properties belong to the window's thread.
 */
public final class SceneViewModel implements AutoCloseable {
    private final Executor modelThread;
    private final Recents recents;
    private final ModelDesk desk;
    private final SceneReading reading;
    private final SceneSaving saving;
    private final ReadOnlyObjectWrapper<OpenedScene> scene = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<String>> weights = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SceneEdits edits = new SceneEdits(scene, new Editing());
    private Optional<Path> remembered = Optional.empty();
    private boolean closed;

    /**
     * No scene is open yet.
     *
     * @param recents remembers what the user opens; samples are not remembered
     * @param ui runs tasks on the window's thread
     * @param modelThread runs tasks in order on the thread that owns the model
     */
    public SceneViewModel(SceneSource source, Recents recents, Executor ui, Executor modelThread) {
        this.recents = recents;
        this.modelThread = modelThread;
        desk = new ModelDesk(source, warning -> ui.execute(() -> warnOfMemory(warning)));
        reading = new SceneReading(ui, modelThread, new Arrival());
        saving = new SceneSaving(ui, modelThread, desk::save, problem::set);
    }

    /** Opens a folder or a camera file. */
    public void open(Path location) {
        begin(new Coming(SceneName.of(location), Optional.of(location), weights.get()), (by, progress) -> {
            OpenedScene opened = desk.open(by, location, recents.correctionOf(location), progress);
            recents.remember(location, opened.correction());
            return opened;
        });
    }

    /** Opens a scene that comes with the application. */
    public void open(SampleScene sample) {
        begin(
                new Coming(sample.title(), Optional.empty(), weights.get()),
                (by, progress) -> desk.open(by, sample.location().find(), FramingCorrection.NONE, progress));
    }

    /**
     * Loads other weights and lets them read the photos of the open scene, which stays on screen until they have; if they cannot, the
     * present ones stay in use. While no scene is open, they are for the first one.
     *
     * @param wanted name or path of weights
     */
    public void useWeights(String wanted) {
        OpenedScene present = scene.get();
        Optional<String> others = Optional.of(wanted);
        if (present != null) {
            readAnew(present, withoutSize(present.settings()), others);
            return;
        }
        weights.set(others);
        modelThread.execute(() -> desk.use(others));
        problem.set(null);
        reading.beginAgain(others);
    }

    /** The size of the photos is for the weights to say: each were trained at their own. */
    private static SceneSettings withoutSize(SceneSettings settings) {
        return new SceneSettings(
                Optional.empty(), settings.inputCount(), settings.inputIndices(), settings.correction());
    }

    private final class Editing implements SceneEdits.Host {
        @Override
        public void readAnew(OpenedScene present, SceneSettings settings) {
            SceneViewModel.this.readAnew(present, settings, weights.get());
        }

        /** The same reconstruction, with what else is known of it. */
        @Override
        public void show(OpenedScene successor) {
            OpenedScene present = scene.get();
            modelThread.execute(() -> desk.replace(present, successor));
            scene.set(successor);
        }
    }

    private void readAnew(OpenedScene present, SceneSettings settings, Optional<String> by) {
        Optional<Path> location = remembered;
        begin(new Coming(name.get(), location, by), (others, progress) -> {
            OpenedScene read = desk.readAnew(others, present, settings, progress);
            location.ifPresent(path -> recents.remember(path, settings.correction()));
            return read;
        });
    }

    /** What was opened before and can be opened again, the newest first. */
    public List<Path> recentLocations() {
        return recents.list();
    }

    private void begin(Coming coming, SceneReading.Reading how) {
        problem.set(null);
        reading.begin(coming, how);
    }

    private final class Arrival implements SceneReading.Listener {
        @Override
        public void arrived(OpenedScene opened, Coming expected) {
            if (!closed) {
                accept(opened, expected);
            }
        }

        @Override
        public void unwanted(OpenedScene opened) {
            if (!closed) {
                modelThread.execute(() -> desk.release(opened));
            }
        }

        @Override
        public void failed(Coming expected, Throwable failure) {
            boolean isChange = !expected.weights().equals(weights.get());
            String title = isChange
                    ? Messages.text("problem.weights", expected.weights().orElse(""))
                    : Messages.text("problem.open", expected.name());
            problem.set(Problem.of(title, failure));
        }
    }

    private void accept(OpenedScene opened, Coming expected) {
        OpenedScene previous = scene.get();
        saving.clear();
        edits.arrived(previous, opened);
        name.set(expected.name());
        remembered = expected.location();
        weights.set(expected.weights());
        scene.set(opened);
        modelThread.execute(() -> desk.use(expected.weights()));
        if (previous != null) {
            modelThread.execute(() -> desk.release(previous));
        }
    }

    private void warnOfMemory(String warning) {
        problem.set(new Problem(Messages.text("problem.memoryTight"), warning + "."));
    }

    /** Says something that went wrong elsewhere in the window. */
    public void report(Problem newProblem) {
        problem.set(newProblem);
    }

    /** The user has read what went wrong. */
    public void dismissProblem() {
        problem.set(null);
    }

    /** Gives up the scene that is on its way. */
    public void cancel() {
        reading.work().cancel();
    }

    /** What the user changes of the open scene. */
    public SceneEdits edits() {
        return edits;
    }

    /** Keeps the open scene as a file. */
    public SceneSaving saving() {
        return saving;
    }

    /** The scene on its way, if any. */
    public Work opening() {
        return reading.work();
    }

    /** The open scene; null before the first. */
    public ReadOnlyObjectProperty<OpenedScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** Keeps scenes open that the view may leave. */
    public SceneKeeper keeper() {
        return desk;
    }

    /** What the open scene is called; empty before the first. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The weights in use, by name or path; empty for those that the application was started with. */
    public ReadOnlyObjectProperty<Optional<String>> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** What went wrong and has not been dismissed; null if all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Cancels what runs and frees scenes and model on their thread, behind whatever it still does. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            reading.work().cancel();
            scene.set(null);
            modelThread.execute(desk::close);
        }
    }

    /** As {@link #close}, from any thread, when the process ends and the window's thread cannot be relied on any more. */
    public void abandon() {
        reading.work().abandon();
        modelThread.execute(desk::close);
    }
}
