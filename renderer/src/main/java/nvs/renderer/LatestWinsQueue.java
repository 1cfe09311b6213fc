package nvs.renderer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * What a single worker thread shall do next. Tasks are done all, in order, and first; of the drafts only the latest that was not begun
 * counts. Any thread may add.
 *
 * @param <T> a piece of work
 */
final class LatestWinsQueue<T> {
    private final BooleanSupplier readyForDraft;
    private final Queue<T> tasks = new ArrayDeque<>();
    private T draft;
    private boolean closed;

    /**
     * Makes an empty queue.
     *
     * @param readyForDraft a draft waits (and may be superseded) until this holds; it is asked again after {@link #wake()}
     */
    LatestWinsQueue(BooleanSupplier readyForDraft) {
        this.readyForDraft = readyForDraft;
    }

    /** Adds a task; returns false once closed. */
    synchronized boolean post(T task) {
        if (!closed) {
            tasks.add(task);
            notifyAll();
        }
        return !closed;
    }

    /** Replaces the waiting draft; ignored once closed. */
    synchronized void supersede(T newDraft) {
        if (!closed) {
            draft = newDraft;
            notifyAll();
        }
    }

    /** Has the worker ask again whether it is ready for a draft. */
    synchronized void wake() {
        notifyAll();
    }

    /** Waits for work; empty once closed. */
    synchronized Optional<T> take() throws InterruptedException {
        while (!closed) {
            if (!tasks.isEmpty()) {
                return Optional.of(tasks.remove());
            }
            if (draft != null && readyForDraft.getAsBoolean()) {
                T begun = draft;
                draft = null;
                return Optional.of(begun);
            }
            wait();
        }
        return Optional.empty();
    }

    /** Ends the worker after what it is doing; returns the tasks that will not be done. */
    synchronized List<T> close() {
        closed = true;
        draft = null;
        List<T> abandoned = new ArrayList<>(tasks);
        tasks.clear();
        notifyAll();
        return abandoned;
    }
}
