package nvs.app.ui.drag;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import nvs.app.ui.viewer.PaintedView;
import nvs.app.ui.viewer.ViewerViewModel;

/** Drags the view at every refresh of the screen, and notes when there was a new picture. Belongs to the window's thread. */
final class DraggingHand extends AnimationTimer {
    /** About a turn in four seconds where the viewport is 720 points high. */
    private static final double RIGHT_POINTS_A_SECOND = 350;

    private static final double DOWN_POINTS_A_SECOND = 60;

    /** Up and down again. */
    private static final double SWING_SECONDS = 5;

    /** A hand that was held up does not jump. */
    private static final double LONGEST_STEP_SECONDS = 0.1;

    private final ViewerViewModel viewer;
    private final List<Long> shownNanos = new ArrayList<>();
    private PaintedView shown;
    private long lastNanos;
    private double seconds;

    DraggingHand(ViewerViewModel viewer) {
        this.viewer = viewer;
    }

    @Override
    public void handle(long nowNanos) {
        PaintedView present = viewer.pictureProperty().get();
        if (present != shown) {
            shown = present;
            shownNanos.add(nowNanos);
        }
        double step = lastNanos == 0 ? 0 : Math.min(LONGEST_STEP_SECONDS, (nowNanos - lastNanos) / 1e9);
        lastNanos = nowNanos;
        seconds += step;
        double swing = Math.cos(2 * Math.PI * seconds / SWING_SECONDS);
        viewer.moves().drag(RIGHT_POINTS_A_SECOND * step, DOWN_POINTS_A_SECOND * swing * step);
    }

    /** Notes from here on. */
    void begin() {
        shownNanos.clear();
    }

    /** Seconds between pictures since {@link #begin}. */
    List<Double> intervals() {
        List<Double> intervals = new ArrayList<>();
        for (int i = 1; i < shownNanos.size(); i++) {
            intervals.add((shownNanos.get(i) - shownNanos.get(i - 1)) / 1e9);
        }
        return intervals;
    }
}
