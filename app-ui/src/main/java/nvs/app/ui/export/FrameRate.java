package nvs.app.ui.export;

import java.util.OptionalDouble;

/**
 * How long frames take, measured between one and the next: a mean in which recent frames count more, so that it follows what else the
 * machine does without jumping. Belongs to one thread.
 */
final class FrameRate {
    /** Share of the newest frame; of the first few, all count the same. */
    private static final double NEWEST = 0.1;

    private double meanSeconds;
    private int measured;
    private int lastFrames = -1;
    private long lastNanos;

    /** Forgets when the last frame came, as after a break, but not how long frames take. */
    void rest() {
        lastFrames = -1;
    }

    /** So many frames are done at that time; the first report after a rest only begins the measurement. */
    void done(int frames, long nanos) {
        int since = frames - lastFrames;
        if (lastFrames >= 0 && since > 0) {
            measured++;
            double seconds = (nanos - lastNanos) / 1e9 / since;
            meanSeconds += Math.max(NEWEST, 1.0 / measured) * (seconds - meanSeconds);
        }
        lastFrames = frames;
        lastNanos = nanos;
    }

    /** How long so many frames will take; empty while nothing is measured. */
    OptionalDouble secondsFor(int frames) {
        return measured == 0 ? OptionalDouble.empty() : OptionalDouble.of(frames * meanSeconds);
    }
}
