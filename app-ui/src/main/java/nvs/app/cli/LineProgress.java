package nvs.app.cli;

import java.io.PrintStream;
import java.time.Duration;

/** Progress in plain lines, for logs: one when a step has ended, and one for every tenth of a long step. */
final class LineProgress implements Terminal.TerminalProgress {
    private static final int PARTS = 10;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final PrintStream err;
    private final Interruption interruption;
    private String name = "";
    private long total;
    private long partsTold;
    private long begunNanos;
    private long toldNanos;

    LineProgress(PrintStream err, Interruption interruption) {
        this.err = err;
        this.interruption = interruption;
    }

    @Override
    public void step(String newName, long newTotal) {
        endStep();
        name = newName;
        total = newTotal;
        partsTold = 0;
        begunNanos = System.nanoTime();
        toldNanos = begunNanos;
    }

    @Override
    public void advanceTo(long done) {
        long parts = total == 0 ? 0 : done * PARTS / total;
        boolean longSince = System.nanoTime() - toldNanos > QUIET.toNanos();
        if (parts > partsTold && parts < PARTS && longSince) {
            partsTold = parts;
            toldNanos = System.nanoTime();
            err.println(name + ": " + done + " of " + total);
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    @Override
    public void endStep() {
        if (!name.isEmpty()) {
            err.println(name + ": " + Terminal.duration(Duration.ofNanos(System.nanoTime() - begunNanos)));
            name = "";
        }
    }
}
