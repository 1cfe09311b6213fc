package nvs.lact.net;

import nvs.task.Progress;

/** Counts units of work and passes the count on. */
final class WorkMeter {
    private final Progress progress;
    private long done;

    WorkMeter(Progress progress, String step, long total) {
        this.progress = progress;
        progress.step(step, total);
    }

    /** One more unit is done. */
    void advance() {
        done++;
        progress.advanceTo(done);
    }

    /**
     * To be called before each program.
     *
     * @throws java.util.concurrent.CancellationException if the work is no longer wanted
     */
    void checkCancelled() {
        progress.checkCancelled();
    }
}
