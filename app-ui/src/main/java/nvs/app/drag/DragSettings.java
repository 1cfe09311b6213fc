package nvs.app.drag;

import java.time.Duration;
import nvs.image.ImageSize;

/**
 * How the view is dragged.
 *
 * @param viewport its size in points
 * @param warmUp how long it is dragged before
 * @param time how long it is measured; at least a second
 */
public record DragSettings(ImageSize viewport, Duration warmUp, Duration time) {
    private static final int SMALLEST_SIDE = 16;

    public DragSettings {
        if (Math.min(viewport.width(), viewport.height()) < SMALLEST_SIDE) {
            throw new IllegalArgumentException("the viewport is too small to see anything: " + viewport);
        }
        if (time.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "the view must be dragged for a second at least: " + time.toMillis() + " ms");
        }
    }
}
