package nvs.app.ui.viewer;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;

/**
 * One scale for pictures of several shapes: the one the model was trained on, the viewport, which shows the whole of that in its middle,
 * and the frame that the model renders for the viewport, which goes on to its edges. A network of patches knows no edges: it renders
 * beside the trained shape as well as in it.
 *
 * @param trainedSize what the model was trained on
 * @param trainedFovRadians the vertical field of view of that size
 * @param patchSize sides of frames are multiples of this, in pixels
 */
record Lens(ImageSize trainedSize, double trainedFovRadians, int patchSize) {
    /** A frame takes time for every pixel, and far aside there is little to see. */
    private static final int MOST_TRAINED_SIDES = 2;

    /** The same view at another scale, of the same shape. */
    Lens at(ImageSize otherTrainedSize) {
        return new Lens(otherTrainedSize, trainedFovRadians, patchSize);
    }

    /** The trained shape. */
    PinholeIntrinsics trained() {
        return PinholeIntrinsics.ofVerticalFov(trainedSize.width(), trainedSize.height(), trainedFovRadians);
    }

    /** What the model renders for a viewport: at the trained scale, as large as the viewport, but no side more than twice as long. */
    PinholeIntrinsics frame(ImageSize viewport) {
        double enlargement = enlargement(viewport);
        return centred(
                new ImageSize(
                        side(viewport.width() / enlargement, trainedSize.width()),
                        side(viewport.height() / enlargement, trainedSize.height())),
                trained().focalYPixels());
    }

    private int side(double wantedPixels, int trainedPixels) {
        int patches = (int) Math.ceil(Math.min(wantedPixels, MOST_TRAINED_SIDES * trainedPixels) / patchSize - 1e-9);
        return Math.max(trainedPixels, patches * patchSize);
    }

    /** The viewport's intrinsics: as large as the trained shape can be drawn without losing an edge. */
    PinholeIntrinsics viewport(ImageSize size) {
        return centred(size, trained().focalYPixels() * enlargement(size));
    }

    private double enlargement(ImageSize viewport) {
        return Math.min(
                (double) viewport.width() / trainedSize.width(), (double) viewport.height() / trainedSize.height());
    }

    private static PinholeIntrinsics centred(ImageSize size, double focalPixels) {
        return new PinholeIntrinsics(
                size.width(), size.height(), focalPixels, focalPixels, size.width() / 2.0, size.height() / 2.0);
    }
}
