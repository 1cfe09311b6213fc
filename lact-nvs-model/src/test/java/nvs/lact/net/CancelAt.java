package nvs.lact.net;

import nvs.task.Progress;

/** Cancels when asked for the given time. */
final class CancelAt implements Progress {
    private int remaining;

    CancelAt(int question) {
        remaining = question;
    }

    @Override
    public void step(String name, long total) {
        // not looked at
    }

    @Override
    public void advanceTo(long done) {
        // not looked at
    }

    @Override
    public boolean isCancelled() {
        return remaining-- == 0;
    }
}
