package nvs.app.ui.viewer;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;

/**
 * How much of the viewport the model renders. All of it takes longer, and a network is at its best in the shape that it was trained on:
 * where an object on a plain backdrop does not reach beyond that, that is enough.
 */
final class FrameExtent {
    /** So different from the backdrop is surely the object, levels of 255. */
    private static final int OBJECT_LEVELS = 24;

    /** So different from the backdrop is surely not the object. Between the two nothing changes. */
    private static final int BACKDROP_LEVELS = 8;

    private final boolean hasBackdrop;
    private boolean whole;

    /**
     * Nothing is rendered yet.
     *
     * @param hasBackdrop whether frames show an object on white; other frames are always wanted whole
     */
    FrameExtent(boolean hasBackdrop) {
        this.hasBackdrop = hasBackdrop;
        whole = !hasBackdrop;
    }

    /** What to render next for a viewport. */
    PinholeIntrinsics frame(Lens lens, ImageSize viewport) {
        return whole ? lens.frame(viewport) : lens.trained();
    }

    /** Takes note of how far the object reaches in a frame, which is of the trained size that it was rendered for or larger. */
    void rendered(ArgbImage frame, ImageSize trainedSize) {
        if (hasBackdrop) {
            int difference = strongestBeside(trainedSize, frame);
            whole = whole ? difference > BACKDROP_LEVELS : difference > OBJECT_LEVELS;
        }
    }

    /** Outside the trained shape and on its outermost pixels. */
    private int strongestBeside(ImageSize trainedSize, ArgbImage frame) {
        int left = (frame.width() - trainedSize.width()) / 2 + 1;
        int top = (frame.height() - trainedSize.height()) / 2 + 1;
        int strongest = 0;
        for (int y = 0; y < frame.height(); y++) {
            boolean besideRow = y < top || y >= frame.height() - top;
            for (int x = 0; x < frame.width(); x++) {
                if (besideRow || x < left || x >= frame.width() - left) {
                    strongest = Math.max(strongest, belowWhite(frame.pixel(x, y)));
                }
            }
        }
        return strongest;
    }

    private static int belowWhite(int argb) {
        return 255 - Math.min(argb & 0xff, Math.min(argb >> 8 & 0xff, argb >> 16 & 0xff));
    }
}
