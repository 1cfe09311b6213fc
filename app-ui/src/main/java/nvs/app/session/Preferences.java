package nvs.app.session;

import java.nio.file.Path;
import java.util.Optional;
import nvs.app.video.ExportFormat;

/**
 * What the user has chosen of the window, kept from one day to the next.
 *
 * @param dark whether the window is dark
 * @param window where it was; empty: never shown yet
 * @param photosShown whether the list of photos is shown
 * @param inspectorShown whether the inspector is shown; empty: as there is room
 * @param gridShown whether the ground grid is painted
 * @param camerasShown whether the cameras are painted
 * @param pointsShown whether the capture's points are painted
 * @param exportFolder where exports go; empty: nowhere yet
 * @param exportFormat what exports are; empty: none yet
 */
public record Preferences(
        boolean dark,
        Optional<WindowPlace> window,
        boolean photosShown,
        Optional<Boolean> inspectorShown,
        boolean gridShown,
        boolean camerasShown,
        boolean pointsShown,
        Optional<Path> exportFolder,
        Optional<ExportFormat> exportFormat) {

    /** What somebody gets who has chosen nothing. */
    public static final Preferences DEFAULT = new Preferences(
            false, Optional.empty(), true, Optional.empty(), true, false, false, Optional.empty(), Optional.empty());

    /**
     * Where a window is, in points of the screen.
     *
     * @param width positive
     * @param height positive
     * @param maximized whether it fills the screen; the rest is then where it goes back to
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        public WindowPlace {
            if (!Double.isFinite(x + y + width + height) || !(width > 0) || !(height > 0)) {
                throw new IllegalArgumentException(
                        "a window has a place and a size: " + x + ", " + y + ", " + width + " x " + height);
            }
        }
    }
}
