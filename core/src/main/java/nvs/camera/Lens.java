package nvs.camera;

import org.joml.Vector2d;

/**
 * What a camera file says of the lens behind a photo.
 *
 * @param intrinsics size of the photo, focal lengths and principal point
 * @param distortion of the image plane before these are applied
 */
public record Lens(PinholeIntrinsics intrinsics, LensDistortion distortion) {

    /** A lens without distortion. */
    public static Lens pinhole(PinholeIntrinsics intrinsics) {
        return new Lens(intrinsics, LensDistortion.NONE);
    }

    /**
     * The pixel of the photo that shows the direction (x, y, 1) of the camera frame.
     *
     * @param into receives the pixel
     */
    public void project(double x, double y, Vector2d into) {
        distortion.distort(x, y, into);
        into.set(
                into.x * intrinsics.focalXPixels() + intrinsics.centreXPixels(),
                into.y * intrinsics.focalYPixels() + intrinsics.centreYPixels());
    }

    /** The same lens behind a copy of the photo in another size. */
    public Lens scaledTo(int width, int height) {
        return new Lens(intrinsics.scaledTo(width, height), distortion);
    }

    /**
     * The pinhole that the photo can be resampled to so that every pixel of the result shows something.
     *
     * @throws IllegalArgumentException if nothing sensible is left
     */
    public PinholeIntrinsics undistorted() {
        return distortion.isNone() ? intrinsics : ValidPinhole.of(this);
    }
}
