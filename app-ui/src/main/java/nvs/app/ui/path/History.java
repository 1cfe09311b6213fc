package nvs.app.ui.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What was before, and what was undone.
 *
 * @param <T> values that do not change
 */
final class History<T> {
    private static final int STEPS = 100;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);

    /** Something takes the place of this value; what was undone before is forgotten. */
    void push(T present) {
        undone.clear();
        before.addLast(present);
        if (before.size() > STEPS) {
            before.removeFirst();
        }
        say();
    }

    /** The value before this one. */
    Optional<T> undo(T present) {
        return step(before, undone, present);
    }

    /** The value that was undone last. */
    Optional<T> redo(T present) {
        return step(undone, before, present);
    }

    private Optional<T> step(Deque<T> from, Deque<T> to, T present) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.addLast(present);
        T next = from.removeLast();
        say();
        return Optional.of(next);
    }

    void clear() {
        before.clear();
        undone.clear();
        say();
    }

    private void say() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!undone.isEmpty());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
