package nvs.app.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states that something has gone through, and which of them it is in. Arriving at the state before the present one is going back,
 * however it came about. Belongs to one thread.
 *
 * @param <T> a state, compared by {@code equals}
 */
public final class EditHistory<T> {
    private static final int MOST = 100;

    private final List<T> states = new ArrayList<>();
    private int present = -1;

    /** Forgets all and begins with a state. */
    public void begin(T state) {
        states.clear();
        states.add(state);
        present = 0;
    }

    /** Something has changed to a state. */
    public void arrived(T state) {
        if (present < 0) {
            begin(state);
        } else if (next().filter(state::equals).isPresent()) {
            present++;
        } else if (previous().filter(state::equals).isPresent()) {
            present--;
        } else if (!states.get(present).equals(state)) {
            append(state);
        }
    }

    /** A change has led to a state, also where that is one as before: undoing leads to what was changed. */
    public void changed(T state) {
        if (present < 0) {
            begin(state);
        } else if (!states.get(present).equals(state)) {
            append(state);
        }
    }

    /** Goes back by one state at once, and tells it; empty at the first. */
    public Optional<T> back() {
        Optional<T> before = previous();
        present -= before.isPresent() ? 1 : 0;
        return before;
    }

    /** Goes to the next state at once, and tells it; empty at the last. */
    public Optional<T> forward() {
        Optional<T> after = next();
        present += after.isPresent() ? 1 : 0;
        return after;
    }

    private void append(T state) {
        states.subList(present + 1, states.size()).clear();
        states.add(state);
        if (states.size() > MOST) {
            states.remove(0);
        }
        present = states.size() - 1;
    }

    /** What undoing leads to; empty at the first state. */
    public Optional<T> previous() {
        return present > 0 ? Optional.of(states.get(present - 1)) : Optional.empty();
    }

    /** What redoing leads to; empty at the last state. */
    public Optional<T> next() {
        return present + 1 < states.size() ? Optional.of(states.get(present + 1)) : Optional.empty();
    }
}
