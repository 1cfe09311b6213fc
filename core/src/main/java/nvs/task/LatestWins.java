package nvs.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Interactive work of which only the newest request matters: a request that has not begun is replaced by the next one, one that has
 * begun is finished, unless the work asks and gives up by itself. Requests may come from any thread; the work runs on the given executor, one at a time.
 *
 * @param <T> a request
 */
public final class LatestWins<T> {
    private final Executor worker;
    private final Consumer<T> work;
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private volatile T newest;

    /**
     * Prepares the queue of one.
     *
     * @param worker runs the work; must run one task at a time, in order
     * @param work what to do with a request
     */
    public LatestWins(Executor worker, Consumer<T> work) {
        this.worker = worker;
        this.work = work;
    }

    /** Asks for work and forgets any older request that has not begun. */
    public void submit(T request) {
        if (request == null) {
            throw new IllegalArgumentException("request must not be null");
        }
        newest = request;
        boolean runAlreadyQueued = waiting.getAndSet(request) != null;
        if (!runAlreadyQueued) {
            worker.execute(this::runNewest);
        }
    }

    /** Forgets a request that has not begun. */
    public void clear() {
        newest = null;
        // The queued run finds nothing and ends; a later submit then queues its own.
        waiting.set(null);
    }

    /** Whether this very request is the last that was made, and not forgotten: work that takes long may ask, from any thread. */
    public boolean isNewest(T request) {
        return newest == request;
    }

    private void runNewest() {
        T request = waiting.getAndSet(null);
        if (request != null) {
            work.accept(request);
        }
    }
}
