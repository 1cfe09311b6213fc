package nvs.app.ui.scene;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import nvs.app.ui.task.Work;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;

/**
 * Work of the model's thread that ends with a scene, one at a time: a new one takes the place of the one that is on its way. Belongs to
 * the window's thread, on which its listener hears.
 */
final class SceneReading {
    private final Executor ui;
    private final Executor modelThread;
    private final Listener listener;
    private final Work work;
    private Coming coming;
    private Reading reading;

    /** How a scene comes about. */
    interface Reading {
        OpenedScene read(Optional<String> weights, Progress progress) throws Exception;
    }

    /** What is on its way: how it is called, where it lies, and what reads it. */
    record Coming(String name, Optional<Path> location, Optional<String> weights) {}

    /** Hears how it ends, unless it was cancelled. */
    interface Listener {
        /** There it is. */
        void arrived(OpenedScene opened, Coming expected);

        /** There it is, and nobody wants it any more. */
        void unwanted(OpenedScene opened);

        /** It did not come about. */
        void failed(Coming expected, Throwable failure);
    }

    SceneReading(Executor ui, Executor modelThread, Listener listener) {
        this.ui = ui;
        this.modelThread = modelThread;
        this.listener = listener;
        work = new Work(ui);
    }

    void begin(Coming newComing, Reading newReading) {
        coming = newComing;
        reading = newReading;
        Progress progress = work.begin();
        modelThread.execute(() -> read(newReading, newComing, progress));
    }

    /** Begins what is on its way once more, with other weights; nothing if nothing is. */
    void beginAgain(Optional<String> weights) {
        if (work.runningProperty().get()) {
            begin(new Coming(coming.name(), coming.location(), weights), reading);
        }
    }

    /** On the model's thread. */
    private void read(Reading read, Coming expected, Progress progress) {
        try {
            progress.checkCancelled();
            OpenedScene opened = read.read(expected.weights(), progress);
            ui.execute(() -> accept(opened, expected, progress));
        } catch (CancellationException unwanted) {
            ui.execute(() -> work.end(progress));
        } catch (Exception | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            ui.execute(() -> fail(expected, failure, progress));
        }
    }

    private void accept(OpenedScene opened, Coming expected, Progress progress) {
        if (work.isCurrent(progress)) {
            work.end(progress);
            listener.arrived(opened, expected);
        } else {
            listener.unwanted(opened);
        }
    }

    private void fail(Coming expected, Throwable failure, Progress progress) {
        if (work.isCurrent(progress)) {
            work.end(progress);
            listener.failed(expected, failure);
        }
    }

    /** How far it is. */
    Work work() {
        return work;
    }
}
