package nvs.app.ui.viewer;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;

/**
 * One field of view for two shapes of picture: the model's frame, and a viewport that shows the whole frame in its middle.
 *
 * @param frameSize what the model renders
 * @param frameFovRadians its vertical field of view
 */
record Lens(ImageSize frameSize, double frameFovRadians) {

    PinholeIntrinsics frame() {
        return PinholeIntrinsics.ofVerticalFov(frameSize.width(), frameSize.height(), frameFovRadians);
    }

    /** The viewport's intrinsics: as large as the frame can be drawn without losing an edge. */
    PinholeIntrinsics viewport(ImageSize size) {
        double enlargement =
                Math.min((double) size.width() / frameSize.width(), (double) size.height() / frameSize.height());
        double focalPixels = frame().focalYPixels() * enlargement;
        return new PinholeIntrinsics(
                size.width(), size.height(), focalPixels, focalPixels, size.width() / 2.0, size.height() / 2.0);
    }
}
