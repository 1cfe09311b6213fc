package nvs.scene;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageCrop;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;

/**
 * How a photo fills an image of another shape: one scale for both axes so that it covers the image, then a centre crop.
 *
 * @param source size of the photo
 * @param target size wanted
 * @param scale of both axes, the larger of the two ratios
 * @param resized size before the crop, rounded half to even
 * @param left columns cut off on the left
 * @param top rows cut off above
 */
public record CoverCrop(ImageSize source, ImageSize target, double scale, ImageSize resized, int left, int top) {

    /** The crop between two sizes. */
    public static CoverCrop of(ImageSize source, ImageSize target) {
        double scale = Math.max((double) target.width() / source.width(), (double) target.height() / source.height());
        ImageSize resized =
                new ImageSize((int) Math.rint(source.width() * scale), (int) Math.rint(source.height() * scale));
        int left = (resized.width() - target.width()) / 2;
        int top = (resized.height() - target.height()) / 2;
        return new CoverCrop(source, target, scale, resized, left, top);
    }

    /**
     * The picture resized and cropped.
     *
     * @param image of size {@link #source}
     */
    public ArgbImage apply(ArgbImage image) {
        return ImageCrop.of(LanczosResampler.resize(image, resized), left, top, target);
    }

    /** Which part of the photo's area is cut off, from 0 to 1. */
    public double lostShare() {
        double shown = (double) target.width() * target.height();
        return Math.max(0, 1 - shown / (source.width() * scale * source.height() * scale));
    }

    /** The lens of the result; focal lengths and principal point follow the scale, not the rounded size. */
    public PinholeIntrinsics apply(PinholeIntrinsics intrinsics) {
        return new PinholeIntrinsics(
                target.width(),
                target.height(),
                intrinsics.focalXPixels() * scale,
                intrinsics.focalYPixels() * scale,
                intrinsics.centreXPixels() * scale - left,
                intrinsics.centreYPixels() * scale - top);
    }
}
