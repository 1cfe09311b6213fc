package nvs.app.ui.viewer;

import java.nio.IntBuffer;

/**
 * A finished picture of the viewport.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels rows from the top, 0xAARRGGBB with premultiplied alpha; not written to until {@code release} has run
 * @param release to be called once from any thread when the picture is off the screen
 */
public record PaintedView(int width, int height, IntBuffer pixels, Runnable release) {

    public PaintedView {
        if (pixels.capacity() < Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    "picture of " + width + "x" + height + " does not fit " + pixels.capacity() + " pixels");
        }
    }
}
