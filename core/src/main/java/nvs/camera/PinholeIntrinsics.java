package nvs.camera;

/**
 * How a pinhole camera maps directions to pixels.
 *
 * @param width image width in pixels, positive
 * @param height image height in pixels, positive
 * @param focalXPixels focal length along x, positive
 * @param focalYPixels focal length along y, positive
 * @param centreXPixels principal point from the left edge
 * @param centreYPixels principal point from the top edge
 */
public record PinholeIntrinsics(
        int width, int height, double focalXPixels, double focalYPixels, double centreXPixels, double centreYPixels) {

    public PinholeIntrinsics {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("image size must be positive: " + width + "x" + height);
        }
        requirePositive("focalXPixels", focalXPixels);
        requirePositive("focalYPixels", focalYPixels);
        if (!Double.isFinite(centreXPixels) || !Double.isFinite(centreYPixels)) {
            throw new IllegalArgumentException(
                    "principal point must be finite: (" + centreXPixels + ", " + centreYPixels + ")");
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }

    /** Square pixels, principal point in the middle, and the given vertical field of view. */
    public static PinholeIntrinsics ofVerticalFov(int width, int height, double fovRadians) {
        if (!(fovRadians > 0 && fovRadians < Math.PI)) {
            throw new IllegalArgumentException("fovRadians must lie between 0 and pi: " + fovRadians);
        }
        double focalPixels = height / (2 * Math.tan(fovRadians / 2));
        return new PinholeIntrinsics(width, height, focalPixels, focalPixels, width / 2.0, height / 2.0);
    }

    /** Angle between the top and the bottom edge of an image whose principal point is in the middle. */
    public double verticalFovRadians() {
        return 2 * Math.atan(height / (2 * focalYPixels));
    }

    /** Angle between the left and the right edge of an image whose principal point is in the middle. */
    public double horizontalFovRadians() {
        return 2 * Math.atan(width / (2 * focalXPixels));
    }

    /** The same lens seen through an image resampled to another size; both axes scale on their own. */
    public PinholeIntrinsics scaledTo(int newWidth, int newHeight) {
        double scaleX = (double) newWidth / width;
        double scaleY = (double) newHeight / height;
        return new PinholeIntrinsics(
                newWidth,
                newHeight,
                focalXPixels * scaleX,
                focalYPixels * scaleY,
                centreXPixels * scaleX,
                centreYPixels * scaleY);
    }
}
