package nvs.app.ui.export;

import nvs.app.ui.text.Messages;

/** Puts a time that is left into words, no finer than it can be known. */
final class TimeLeft {
    private static final int MINUTE = 60;
    private static final int SECONDS_STEP = 5;
    private static final double NEARLY_DONE_SECONDS = 5;
    private static final double SECONDS_UP_TO = 55;
    private static final double MINUTES_UP_TO = 90 * MINUTE;

    private TimeLeft() {}

    static String text(double seconds) {
        if (seconds < NEARLY_DONE_SECONDS) {
            return Messages.text("export.left.nearly");
        }
        if (seconds < SECONDS_UP_TO) {
            return Messages.text("export.left.seconds", (int) Math.ceil(seconds / SECONDS_STEP) * SECONDS_STEP);
        }
        if (seconds < MINUTES_UP_TO) {
            return Messages.text("export.left.minutes", Math.max(1, Math.round(seconds / MINUTE)));
        }
        return Messages.text("export.left.hours", seconds / MINUTE / MINUTE);
    }
}
