package nvs.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import nvs.task.Progress;

/**
 * Where a command speaks: results on standard output, everything else on standard error. Used by one thread.
 */
public final class Terminal {
    /** Set to true by the launcher when standard error is a terminal: Java 17 cannot tell when only output is redirected. */
    public static final String INTERACTIVE_PROPERTY = "nvs.terminal";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final Interruption interruption;

    /**
     * Speaks to the given streams.
     *
     * @param interactive whether progress is drawn as a bar or told in lines
     * @param interruption knows of Ctrl-C
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive, Interruption interruption) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.interruption = interruption;
    }

    /** The process's own streams. */
    public static Terminal ofProcess(Interruption interruption) {
        return new Terminal(System.out, System.err, Boolean.getBoolean(INTERACTIVE_PROPERTY), interruption);
    }

    /** A line of the result. */
    void result(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    /** A line for the person who waits. */
    void say(String format, Object... arguments) {
        err.printf(Locale.ROOT, format + "%n", arguments);
    }

    /** What went wrong, as one line. */
    void complain(String sentence) {
        err.println("nvs: " + sentence);
    }

    /** Progress of the present command; end its step before saying anything else. */
    TerminalProgress progress() {
        return interactive ? new BarProgress(err, interruption) : new LineProgress(err, interruption);
    }

    /** A duration as people read it: milliseconds below ten seconds, then seconds, then minutes. */
    static String duration(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Progress that ends what it has drawn when it is closed. */
    interface TerminalProgress extends Progress, AutoCloseable {

        /** Ends the present step, if there is one, so that other lines may follow. */
        void endStep();

        @Override
        default void close() {
            endStep();
        }
    }
}
