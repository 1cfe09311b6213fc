package nvs.app.ui.viewer;

import java.time.Duration;
import nvs.usecase.PatchGrids;

/** How well frames are rendered: as well as the model can at rest, and while the camera moves, as well as a fluent rate allows. */
final class FrameQuality {
    /** Between frames the last one is re-projected: edges between patches would disturb more than a lower rate does. */
    private static final double MOVING_SECONDS = 0.18;

    /** A frame that has begun delays the next: so long a wait is hardly felt when the hand begins to move. */
    private static final double RESTING_SECONDS = 0.4;

    private final PatchGrids best;
    private final RecentMedian frameTime = new RecentMedian();
    private final RecentMedian gridTime = new RecentMedian();

    /** Nothing is measured yet. */
    FrameQuality(PatchGrids best) {
        this.best = best;
    }

    void measured(PatchGrids grids, Duration time) {
        frameTime.add(time);
        gridTime.add(time.dividedBy(grids.count()));
    }

    /** As good as the model can, unless that takes so long that it would be in the way. */
    PatchGrids atRest() {
        return within(RESTING_SECONDS, best);
    }

    /** One until it is known that more are fast enough. */
    PatchGrids whileMoving() {
        return within(MOVING_SECONDS, best.atMost(1));
    }

    private PatchGrids within(double limitSeconds, PatchGrids unmeasured) {
        double seconds = gridTime.seconds();
        return Double.isNaN(seconds)
                ? unmeasured
                : best.atMost((int) Math.max(1, Math.min(best.count(), limitSeconds / seconds)));
    }

    /** Usual time of a frame; NaN before the first. */
    double usualSeconds() {
        return frameTime.seconds();
    }
}
