package nvs.task;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Where long work says how far it is, and learns that nobody wants it any more. Called on the thread that does the work;
 * implementations hand over to their own thread.
 */
public interface Progress {

    /** Reports nothing and never cancels. */
    Progress NONE = silentUntil(() -> false);

    /**
     * Reports nothing.
     *
     * @param isCancelled asked on the thread that works
     */
    static Progress silentUntil(BooleanSupplier isCancelled) {
        return new Progress() {
            @Override
            public void step(String name, long total) {
                // nobody looks
            }

            @Override
            public void advanceTo(long done) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return isCancelled.getAsBoolean();
            }
        };
    }

    /**
     * A new step begins.
     *
     * @param name what is done, as a user would say it ("Reading photos")
     * @param total how many units this step has; 0 if unknown
     */
    void step(String name, long total);

    /** So many units of the present step are done. */
    void advanceTo(long done);

    /** Whether the work should end as soon as it can. */
    boolean isCancelled();

    /**
     * To be called between units of work.
     *
     * @throws CancellationException if the work is no longer wanted
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
