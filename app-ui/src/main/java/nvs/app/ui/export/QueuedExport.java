package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nvs.app.export.ExportJob;
import nvs.app.ui.task.Problem;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.app.video.ExportFormat;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;

/** One export of the queue, in words and numbers. Only {@link ExportQueue} changes it. Belongs to the window's thread. */
public final class QueuedExport {
    private final ExportJob job;
    private final Work preparing;
    private final FrameRate rate = new FrameRate();
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(ExportState.WAITING);
    private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Optional<OpenedScene> scene = Optional.empty();
    private boolean unwanted;

    QueuedExport(ExportJob job, Executor ui) {
        this.job = job;
        preparing = new Work(ui);
    }

    ExportJob job() {
        return job;
    }

    /** Opening its scene again. */
    Work preparing() {
        return preparing;
    }

    /** Kept for this export; empty if it must be opened. */
    Optional<OpenedScene> scene() {
        return scene;
    }

    void setScene(Optional<OpenedScene> kept) {
        scene = kept;
    }

    /** The time until the next frame says nothing. */
    void rest() {
        rate.rest();
    }

    /** Whether it is to be given up as soon as it has stopped. */
    boolean isUnwanted() {
        return unwanted;
    }

    void setUnwanted() {
        unwanted = true;
    }

    void set(ExportState newState) {
        state.set(newState);
    }

    void fail(Problem why) {
        problem.set(why);
        state.set(ExportState.FAILED);
    }

    /** So many frames are there; at what time. */
    void rendered(int newFrames, long nanos) {
        rate.done(newFrames, nanos);
        frames.set(newFrames);
    }

    /** File or folder. */
    public Path target() {
        return job.export().target();
    }

    /** How the target is called, without its folder. */
    public String name() {
        return target().getFileName().toString();
    }

    /** How many frames there will be. */
    public int total() {
        return job.export().cameras().size();
    }

    /** What it makes: scene, format, size, frames. */
    public String details() {
        ImageSize size = job.export().plan().outputSize();
        return Messages.text(
                "export.job.details",
                job.sceneName(),
                Messages.text("export.format." + ExportFormat.of(target()).name()),
                size.width() + " × " + size.height(),
                total());
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ExportState state() {
        return state.get();
    }

    /** Frames that are there. */
    public ReadOnlyIntegerProperty framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** Why it failed; null if it did not. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How much is done, 0 to 1, or {@link Work#UNKNOWN}. */
    public DoubleBinding fraction() {
        return Bindings.createDoubleBinding(
                () -> switch (state.get()) {
                    case PREPARING -> preparing.fractionProperty().get();
                    case FINISHING -> Work.UNKNOWN;
                    case DONE -> 1.0;
                    default -> (double) frames.get() / total();
                },
                state,
                frames,
                preparing.fractionProperty());
    }

    /** How far it is, in words. */
    public StringBinding status() {
        return Bindings.createStringBinding(this::describe, state, frames, problem, preparing.stepProperty());
    }

    private String describe() {
        return switch (state.get()) {
            case PREPARING -> preparing.stepProperty().get();
            case RENDERING ->
                secondsLeft().isEmpty()
                        ? Messages.text("export.job.frames", frames.get(), total())
                        : Messages.text(
                                "export.job.framesAndTime",
                                frames.get(),
                                total(),
                                TimeLeft.text(secondsLeft().getAsDouble()));
            case FAILED -> problem.get().sentence();
            default -> Messages.text("export.job." + state.get().name(), frames.get(), total());
        };
    }

    /** From the measured rate; empty before the second frame. */
    OptionalDouble secondsLeft() {
        return rate.secondsFor(total() - frames.get());
    }
}
