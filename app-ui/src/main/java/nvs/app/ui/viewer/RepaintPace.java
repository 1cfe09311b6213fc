package nvs.app.ui.viewer;

/**
 * How often the view is painted where painting takes the processor from the model: as often as looks fluent, and no more. In the mean,
 * since a screen's refreshes are the only times to choose from. Belongs to the window's thread.
 */
final class RepaintPace {
    private static final double PICTURES_A_SECOND = 31;
    private static final long INTERVAL_NANOS = Math.round(1e9 / PICTURES_A_SECOND);

    private long nextNanos = Long.MIN_VALUE / 2;

    /** Whether to paint now; if so, it is taken to be done. */
    boolean isDue(long nowNanos) {
        if (nowNanos < nextNanos) {
            return false;
        }
        // What a pause leaves unpainted is not made up for.
        nextNanos = Math.max(nextNanos, nowNanos - INTERVAL_NANOS) + INTERVAL_NANOS;
        return true;
    }
}
