package nvs.lact.net;

import java.util.List;
import nvs.task.Progress;

/** Keeps the total of a step, then every count. */
record CountingProgress(List<Long> counts) implements Progress {
    @Override
    public void step(String name, long total) {
        counts.add(total);
    }

    @Override
    public void advanceTo(long done) {
        counts.add(done);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
