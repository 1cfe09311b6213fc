package nvs.app.ui.task;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nvs.task.LatestWins;
import nvs.task.Progress;

/**
 * The one piece of long work of its kind that is wanted at present, as properties. Everything here belongs to the window's thread, but
 * for the {@link Progress} that {@link #begin} hands out: that is for the thread that works. Beginning again cancels what came
 * before, and what a cancelled piece still reports is not shown.
 */
public final class Work {
    /** {@link #fractionProperty} while nobody knows how long the step is, as a progress bar takes it. */
    public static final double UNKNOWN = -1;

    private final Executor ui;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private Piece current;
    private volatile boolean abandoned;

    /**
     * Nothing is running yet.
     *
     * @param ui runs tasks on the window's thread
     */
    public Work(Executor ui) {
        this.ui = ui;
    }

    /** Cancels what runs and begins anew; the progress is for the thread that works. */
    public Progress begin() {
        cancel();
        current = new Piece();
        step.set("");
        fraction.set(UNKNOWN);
        running.set(true);
        return current;
    }

    /** Tells the running piece that nobody wants it any more; shows at once that nothing runs. */
    public void cancel() {
        if (current != null) {
            current.cancelled = true;
            end(current);
        }
    }

    /** Cancels whatever runs and whatever will be begun; from any thread, when the process ends. */
    public void abandon() {
        abandoned = true;
    }

    /** That piece is over, well or badly. Does nothing if another one has begun since. */
    public void end(Progress piece) {
        if (isCurrent(piece)) {
            current = null;
            running.set(false);
        }
    }

    /** Whether the piece is still the one that is wanted. */
    public boolean isCurrent(Progress piece) {
        return current == piece;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What is being done, for people. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How much of the step is done, 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    private void show(Piece piece, State state) {
        if (isCurrent(piece)) {
            step.set(state.step);
            fraction.set(state.total > 0 ? Math.min(1, (double) state.done / state.total) : UNKNOWN);
        }
    }

    private record State(String step, long done, long total) {}

    /** Reports come faster than a screen refreshes: only the newest is carried over. */
    private final class Piece implements Progress {
        private final LatestWins<State> shown = new LatestWins<>(ui, state -> show(this, state));
        private State state = new State("", 0, 0);
        private volatile boolean cancelled;

        @Override
        public void step(String name, long total) {
            report(new State(name, 0, total));
        }

        @Override
        public void advanceTo(long done) {
            report(new State(state.step, done, state.total));
        }

        @Override
        public boolean isCancelled() {
            return cancelled || abandoned;
        }

        private void report(State newState) {
            state = newState;
            shown.submit(newState);
        }
    }
}
