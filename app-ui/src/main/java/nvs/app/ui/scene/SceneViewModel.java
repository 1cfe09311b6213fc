package nvs.app.ui.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nvs.app.session.Recents;
import nvs.app.ui.task.EditHistory;
import nvs.app.ui.task.Problem;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.scene.SavedScene;
import nvs.synthesis.FramingCorrection;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Which scene is open. Opening another one leaves the present one on screen until the new one is ready; if it fails or is cancelled,
 * the present one stays. Methods and properties belong to the window's thread.
 */
public final class SceneViewModel implements AutoCloseable {
    private final Executor ui;
    private final Executor modelThread;
    private final Recents recents;
    private final ModelDesk desk;
    private final Work opening;
    private final ReadOnlyObjectWrapper<OpenedScene> scene = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<String>> weights = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final EditHistory<SceneSettings> history = new EditHistory<>();
    private Optional<Path> remembered = Optional.empty();
    private Coming coming;
    private Reading reading;
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
        this.ui = ui;
        this.modelThread = modelThread;
        desk = new ModelDesk(source, warning -> ui.execute(() -> warnOfMemory(warning)));
        opening = new Work(ui);
    }

    /** Opens a folder or a camera file. */
    public void open(Path location) {
        begin(new Coming(nameOf(location), Optional.of(location), weights.get()), (by, progress) -> {
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

    /** Reads the photos of the open scene once more, with what is known now of how its subject lies. */
    public void correct(FramingCorrection correction) {
        change(settings -> settings.withCorrection(correction));
    }

    /** Lets the model read other photos of the open capture, or the same ones otherwise. Can be undone. */
    public void change(UnaryOperator<SceneSettings> change) {
        OpenedScene present = scene.get();
        if (present != null) {
            readAnew(present, change.apply(present.settings()), weights.get());
        }
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
        if (opening.runningProperty().get()) {
            begin(new Coming(coming.name(), coming.location(), others), reading);
        }
    }

    /** The size of the photos is for the weights to say: each were trained at their own. */
    private static SceneSettings withoutSize(SceneSettings settings) {
        return new SceneSettings(
                Optional.empty(), settings.inputCount(), settings.inputIndices(), settings.correction());
    }

    /** Takes the last change of the open scene back. */
    public void undo() {
        history.previous().ifPresent(before -> change(settings -> before));
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.next().ifPresent(after -> change(settings -> after));
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

    /** A capture is called like its folder, a saved scene like its file. */
    private static String nameOf(Path location) {
        Path absolute = location.toAbsolutePath().normalize();
        if (SavedScene.isSavedScene(absolute)) {
            String file = absolute.getFileName().toString();
            return file.substring(0, file.length() - SavedScene.EXTENSION.length());
        }
        Path named = Files.isRegularFile(absolute) ? absolute.getParent() : absolute;
        return named.getFileName() == null
                ? named.toString()
                : named.getFileName().toString();
    }

    /** Work of the model's thread that ends with a scene. */
    private interface Reading {
        OpenedScene read(Optional<String> weights, Progress progress) throws Exception;
    }

    /** What is on its way: how it is called, where it lies, and what reads it. */
    private record Coming(String name, Optional<Path> location, Optional<String> weights) {}

    private void begin(Coming newComing, Reading newReading) {
        coming = newComing;
        reading = newReading;
        problem.set(null);
        Progress progress = opening.begin();
        modelThread.execute(() -> read(newReading, newComing, progress));
    }

    /** On the model's thread. */
    private void read(Reading read, Coming expected, Progress progress) {
        try {
            progress.checkCancelled();
            OpenedScene opened = read.read(expected.weights(), progress);
            ui.execute(() -> accept(opened, expected, progress));
        } catch (CancellationException unwanted) {
            ui.execute(() -> opening.end(progress));
        } catch (Exception | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            ui.execute(() -> fail(expected, failure, progress));
        }
    }

    private void accept(OpenedScene opened, Coming expected, Progress progress) {
        if (closed) {
            return;
        }
        if (!opening.isCurrent(progress)) {
            modelThread.execute(() -> desk.release(opened));
            return;
        }
        opening.end(progress);
        OpenedScene previous = scene.get();
        remember(previous, opened);
        name.set(expected.name());
        remembered = expected.location();
        weights.set(expected.weights());
        scene.set(opened);
        modelThread.execute(() -> desk.use(expected.weights()));
        if (previous != null) {
            modelThread.execute(() -> desk.release(previous));
        }
    }

    private void remember(OpenedScene previous, OpenedScene opened) {
        if (previous != null && previous.capture() == opened.capture()) {
            history.arrived(opened.settings());
        } else {
            history.begin(opened.settings());
        }
    }

    private void fail(Coming expected, Throwable failure, Progress progress) {
        if (opening.isCurrent(progress)) {
            opening.end(progress);
            boolean isChange = !expected.weights().equals(weights.get());
            String title = isChange
                    ? Messages.text("problem.weights", expected.weights().orElse(""))
                    : Messages.text("problem.open", expected.name());
            problem.set(Problem.of(title, failure));
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
        opening.cancel();
    }

    /** The scene on its way, if any. */
    public Work opening() {
        return opening;
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
            opening.cancel();
            scene.set(null);
            modelThread.execute(desk::close);
        }
    }

    /** As {@link #close}, from any thread, when the process ends and the window's thread cannot be relied on any more. */
    public void abandon() {
        opening.abandon();
        modelThread.execute(desk::close);
    }
}
