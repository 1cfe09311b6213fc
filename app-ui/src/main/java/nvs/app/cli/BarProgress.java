package nvs.app.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar on a terminal, one bar a step. */
final class BarProgress implements Terminal.TerminalProgress {
    private static final int REFRESH_MILLIS = 100;

    private final PrintStream err;
    private final Interruption interruption;
    private ProgressBar bar;

    BarProgress(PrintStream err, Interruption interruption) {
        this.err = err;
        this.interruption = interruption;
    }

    @Override
    public void step(String name, long total) {
        endStep();
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total == 0 ? -1 : total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    @Override
    public void advanceTo(long done) {
        bar.stepTo(done);
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    @Override
    public void endStep() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
