package nvs.renderer.request;

import java.util.Objects;

/**
 * Which overlays are drawn, and how.
 *
 * @param grid the ground grid
 * @param axes the world's axes
 * @param frusta the cameras of the photos
 * @param points the capture's sparse points
 * @param colours of all of them
 * @param pixelsPerPoint line widths are given in points; 1 on an ordinary screen, 2 on a dense one
 */
public record OverlaySettings(
        boolean grid, boolean axes, boolean frusta, boolean points, OverlayColours colours, double pixelsPerPoint) {

    public OverlaySettings {
        Objects.requireNonNull(colours, "colours");
        if (!(pixelsPerPoint > 0) || Double.isInfinite(pixelsPerPoint)) {
            throw new IllegalArgumentException("pixelsPerPoint must be positive and finite: " + pixelsPerPoint);
        }
    }

    /** The novel view alone. */
    public static OverlaySettings none() {
        return new OverlaySettings(false, false, false, false, OverlayColours.onLight(), 1);
    }

    /** Everything, in the given colours. */
    public static OverlaySettings all(OverlayColours colours) {
        return new OverlaySettings(true, true, true, true, colours, 1);
    }
}
