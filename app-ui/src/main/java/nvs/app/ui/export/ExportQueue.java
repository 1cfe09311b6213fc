package nvs.app.ui.export;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.export.ExportJob;
import nvs.app.export.ExportJournal;
import nvs.app.export.ExportRun;
import nvs.app.ui.scene.SceneKeeper;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.video.ResumableSink;
import nvs.usecase.OpenedScene;

/**
 * The exports that were asked for, of which one at a time is worked on, in their order; one that is paused lets the others pass. What is not
 * done when the window closes, or the process ends in whatever way, is offered by the next one. Methods and properties belong to the
 * window's thread.
 */
public final class ExportQueue implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ExportQueue.class.getName());

    private final SceneKeeper scenes;
    private final ExportJournal journal;
    private final Threads threads;
    private final ExportAdmission admission;
    private final ObservableList<QueuedExport> exports = FXCollections.observableArrayList(
            export -> new Observable[] {export.stateProperty(), export.framesProperty()});
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ExportRunner runner;
    private boolean closed;

    /**
     * Where the work is done.
     *
     * @param ui the window's thread
     * @param model owns the scenes
     * @param background reads and writes files
     * @param encoder encodes and writes frames
     */
    public record Threads(Executor ui, Executor model, Executor background, Executor encoder) {}

    /** Nothing is asked for yet. */
    public ExportQueue(SceneKeeper scenes, ExportJournal journal, Threads threads) {
        this.scenes = scenes;
        this.journal = journal;
        this.threads = threads;
        runner = new ExportRunner(scenes, threads, this::ended);
        admission = new ExportAdmission(scenes, journal, threads);
    }

    /** Offers what an earlier process has left. */
    public void offerInterrupted() {
        threads.background().execute(() -> {
            for (ExportJob job : journal.interrupted()) {
                int frames = framesOf(job);
                threads.ui().execute(() -> offer(job, frames));
            }
        });
    }

    private static int framesOf(ExportJob job) {
        try {
            return ResumableSink.framesIn(job.export(), job.folder());
        } catch (IOException unreadable) {
            return 0; // whoever goes on will say why
        }
    }

    private void offer(ExportJob job, int frames) {
        QueuedExport export = new QueuedExport(job, threads.ui());
        export.rendered(frames, 0);
        export.set(ExportState.INTERRUPTED);
        exports.add(export);
        shown.set(true);
    }

    /** Takes a request, or says in the answer why it cannot be made. */
    void add(ExportRequest request, ExportAdmission.Answer answer) {
        if (isTarget(request.target())) {
            String sentence = Messages.text("export.targetQueued", request.target());
            answer.refused(new Problem(Messages.text("problem.export"), sentence));
            return;
        }
        admission.admit(request, new ExportAdmission.Decision() {
            @Override
            public void admitted(ExportJob job) {
                accept(job, request.scene());
                answer.taken();
            }

            @Override
            public void refused(Throwable why) {
                answer.refused(Problem.of(Messages.text("problem.export"), why));
            }
        });
    }

    private void accept(ExportJob job, OpenedScene kept) {
        QueuedExport export = new QueuedExport(job, threads.ui());
        export.setScene(Optional.of(kept));
        exports.add(export);
        shown.set(true);
        startNext();
    }

    /** Whether an export that is not over will write there. */
    boolean isTarget(Path target) {
        return exports.stream()
                .anyMatch(export -> !export.state().isOver() && export.target().equals(target));
    }

    private void startNext() {
        if (!runner.isBusy() && !closed) {
            exports.stream()
                    .filter(export -> export.state() == ExportState.WAITING)
                    .findFirst()
                    .ifPresent(runner::start);
        }
    }

    private void ended(QueuedExport export, ExportRun.End end) {
        if (end.finished()) {
            threads.background().execute(() -> journal.forget(export.job()));
            release(export);
            export.set(ExportState.DONE);
        } else if (export.isUnwanted()) {
            giveUp(export);
        } else if (end.failure().isPresent()) {
            release(export);
            export.fail(
                    Problem.of(Messages.text("problem.export"), end.failure().get()));
        } else {
            export.set(ExportState.PAUSED);
        }
        startNext();
    }

    private void release(QueuedExport export) {
        export.scene().ifPresent(kept -> threads.model().execute(() -> scenes.release(kept)));
        export.setScene(Optional.empty());
    }

    /** Nothing half-written stays. */
    private void giveUp(QueuedExport export) {
        discard(export.job());
        release(export);
        export.set(ExportState.CANCELLED);
    }

    private void discard(ExportJob job) {
        threads.background().execute(() -> {
            try {
                ResumableSink.discard(job.folder());
            } catch (IOException refused) {
                LOG.log(Level.WARNING, "frames that nobody wants could not be removed: " + job.folder(), refused);
            }
            journal.forget(job);
        });
    }

    /** Stops behind the frame in the works, or lets the others go first. */
    public void pause(QueuedExport export) {
        if (export.state() == ExportState.WAITING) {
            export.set(ExportState.PAUSED);
        } else if (export.state() == ExportState.RENDERING) {
            runner.stop();
        }
    }

    /** Goes on behind the last frame that is there, when it is its turn. */
    public void resume(QueuedExport export) {
        if (export.state().canResume()) {
            export.set(ExportState.WAITING);
            threads.background().execute(() -> journal.keep(export.job()));
            startNext();
        }
    }

    /** Gives an export up, and removes the frames that were rendered. */
    public void cancel(QueuedExport export) {
        if (!export.state().canCancel()) {
            return;
        }
        export.setUnwanted();
        if (export.state().isActive()) {
            runner.stop();
        } else {
            giveUp(export);
        }
    }

    /** Takes an export that is over off the list; what it has written stays. */
    public void remove(QueuedExport export) {
        if (export.state() == ExportState.FAILED) {
            discard(export.job());
        }
        if (export.state().isOver()) {
            exports.remove(export);
        }
    }

    /** Takes all off the list that are done or cancelled. */
    public void clear() {
        exports.removeAll(exports.stream().filter(ExportQueue::isCleared).toList());
    }

    static boolean isCleared(QueuedExport export) {
        return export.state() == ExportState.DONE || export.state() == ExportState.CANCELLED;
    }

    /** In the order in which they are worked on. */
    public ObservableList<QueuedExport> exports() {
        return exports;
    }

    /** Whether the user wants to see the queue. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The queue in a few words; empty while there is nothing in it. */
    public StringBinding summary() {
        return Bindings.createStringBinding(() -> QueueSummary.of(exports), exports);
    }

    /** Stops what runs; it is offered again by the next window. */
    @Override
    public void close() {
        closed = true;
        runner.stopNow();
    }

    /** As {@link #close}, from any thread, when the process ends. */
    public void abandon() {
        runner.abandon();
    }
}
