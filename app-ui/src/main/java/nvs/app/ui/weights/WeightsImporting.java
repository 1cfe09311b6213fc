package nvs.app.ui.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nvs.app.session.WeightsImport;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.task.Problem;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.image.ImageSize;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;

/**
 * Brings weights into the library: files of ours at once, PyTorch checkpoints when it is said what they were trained for. Methods and
 * properties belong to the window's thread; the work runs on the thread for files.
 */
public final class WeightsImporting {
    private static final String USUAL_RESOLUTION = "256";

    private final WeightsImport into;
    private final Executor ui;
    private final Executor background;
    private final Consumer<String> arrived;
    private final Consumer<Problem> problem;
    private final Work work;
    private final ReadOnlyObjectWrapper<Path> checkpoint = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<SceneKind> kind = new SimpleObjectProperty<>(SceneKind.OBJECT);
    private final StringProperty resolutions = new SimpleStringProperty(USUAL_RESOLUTION);

    WeightsImporting(
            WeightsLibrary library,
            Executor ui,
            Executor background,
            Consumer<String> arrived,
            Consumer<Problem> problem) {
        this.into = new WeightsImport(library);
        this.ui = ui;
        this.background = background;
        this.arrived = arrived;
        this.problem = problem;
        work = new Work(ui);
    }

    private interface Import {
        /** Returns the name of what was imported; empty if more has to be said first. */
        String run(Progress progress) throws IOException, WeightsFormatException;
    }

    /** Imports a file, or asks what has to be known of it. */
    public void begin(Path source) {
        checkpoint.set(null);
        start(progress -> {
            if (WeightsImport.needsWords(source)) {
                ui.execute(() -> ask(source));
                return "";
            }
            return into.copy(source, progress);
        });
    }

    private void ask(Path source) {
        checkpoint.set(source);
        String file = source.getFileName().toString();
        int dot = file.lastIndexOf('.');
        name.set(dot > 0 ? file.substring(0, dot) : file);
    }

    /** Converts the checkpoint with what was said of it. */
    public void convert() {
        Path source = checkpoint.get();
        try {
            WeightsImport.Unsaid unsaid = new WeightsImport.Unsaid(name.get(), kind.get(), sizes(resolutions.get()));
            start(progress -> into.convert(source, unsaid, progress));
        } catch (IllegalArgumentException mistyped) {
            problem.accept(Problem.of(Messages.text("problem.weightsImport"), mistyped));
        }
    }

    private static List<ImageSize> sizes(String text) {
        return Arrays.stream(text.split(",", -1)).map(ImageSize::parse).toList();
    }

    private void start(Import what) {
        problem.accept(null);
        Progress progress = work.begin();
        background.execute(() -> run(what, progress));
    }

    /** On the thread for files. */
    private void run(Import what, Progress progress) {
        try {
            progress.checkCancelled();
            String imported = what.run(progress);
            ui.execute(() -> finish(imported, progress));
        } catch (CancellationException unwanted) {
            ui.execute(() -> work.end(progress));
        } catch (IOException | WeightsFormatException | RuntimeException | OutOfMemoryError failure) {
            ui.execute(() -> fail(failure, progress));
        }
    }

    private void finish(String imported, Progress progress) {
        work.end(progress);
        if (!imported.isEmpty()) {
            checkpoint.set(null);
            arrived.accept(imported);
        }
    }

    private void fail(Throwable failure, Progress progress) {
        if (work.isCurrent(progress)) {
            work.end(progress);
            problem.accept(Problem.of(Messages.text("problem.weightsImport"), failure));
        }
    }

    /** Gives up the running import; nothing of it stays. */
    public void cancel() {
        work.cancel();
    }

    /** Asks no more about a checkpoint. */
    public void forget() {
        checkpoint.set(null);
        problem.accept(null);
    }

    /** As {@link #cancel}, from any thread, when the process ends. */
    public void abandon() {
        work.abandon();
    }

    /** The running import, if any. */
    public Work work() {
        return work;
    }

    /** The checkpoint of which more has to be said; null if there is none. */
    public ReadOnlyObjectProperty<Path> checkpointProperty() {
        return checkpoint.getReadOnlyProperty();
    }

    /** What the checkpoint's weights will be called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What it was trained for. */
    public ObjectProperty<SceneKind> kindProperty() {
        return kind;
    }

    /** The sizes that it was trained at, as "256" or "960x536", with commas between several. */
    public StringProperty resolutionsProperty() {
        return resolutions;
    }
}
