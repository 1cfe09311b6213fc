package nvs.app.ui.path;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import nvs.app.ui.task.EditHistory;

/** A path in the making and what it was before. */
final class DraftHistory {
    private final EditHistory<PathDraft> history = new EditHistory<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private PathDraft present = PathDraft.EMPTY;

    DraftHistory() {
        begin(PathDraft.EMPTY);
    }

    /** Nothing before this. */
    void begin(PathDraft first) {
        present = first;
        history.begin(present);
        say();
    }

    PathDraft present() {
        return present;
    }

    void change(PathDraft draft) {
        history.changed(draft);
        show(draft);
    }

    void undo() {
        history.back().ifPresent(this::show);
    }

    void redo() {
        history.forward().ifPresent(this::show);
    }

    private void show(PathDraft draft) {
        present = draft;
        say();
    }

    private void say() {
        canUndo.set(history.previous().isPresent());
        canRedo.set(history.next().isPresent());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
