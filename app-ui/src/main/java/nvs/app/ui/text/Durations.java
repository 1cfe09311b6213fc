package nvs.app.ui.text;

/** Puts durations into words with as many digits as are of use. */
public final class Durations {
    private static final double SHORT_SECONDS = 0.01;
    private static final double LONG_SECONDS = 10;

    private Durations() {}

    /** A duration in the unit that suits it. */
    public static String text(double seconds) {
        if (seconds < SHORT_SECONDS) {
            return Messages.text("duration.shortMilliseconds", seconds * 1000);
        }
        if (seconds < 1) {
            return Messages.text("duration.milliseconds", seconds * 1000);
        }
        return Messages.text(seconds < LONG_SECONDS ? "duration.seconds" : "duration.longSeconds", seconds);
    }
}
