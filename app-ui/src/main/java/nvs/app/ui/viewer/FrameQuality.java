package nvs.app.ui.viewer;

import java.time.Duration;
import nvs.usecase.PatchGrids;

/** How well frames are rendered: as well as the model can at rest, and while the camera moves, as well as a fluent rate allows. */
final class FrameQuality {
    /** Some 20 frames a second. */
    private static final double LONGEST_SECONDS = 0.05;

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

    PatchGrids atRest() {
        return best;
    }

    /** One until it is known that more are fast enough. */
    PatchGrids whileMoving() {
        double seconds = gridTime.seconds();
        return Double.isNaN(seconds)
                ? best.atMost(1)
                : best.atMost((int) Math.max(1, Math.min(best.count(), LONGEST_SECONDS / seconds)));
    }

    /** Usual time of a frame; NaN before the first. */
    double usualSeconds() {
        return frameTime.seconds();
    }
}
