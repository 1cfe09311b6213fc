package nvs.lact.bench;

import nvs.task.Progress;

/** The progress of work that is done several times over, as one step: steps inside the work are not told, only how far they are. */
final class RepeatProgress implements Progress {
    private static final long UNITS = 1000;

    private final Progress progress;
    private long run;
    private long total;

    RepeatProgress(Progress progress, String name, int runs) {
        this.progress = progress;
        progress.step(name, runs * UNITS);
    }

    /** One more run is over. */
    void endRun() {
        run++;
        progress.advanceTo(run * UNITS);
    }

    @Override
    public void step(String name, long newTotal) {
        total = newTotal;
    }

    @Override
    public void advanceTo(long done) {
        if (total > 0) {
            progress.advanceTo(run * UNITS + done * UNITS / total);
        }
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
