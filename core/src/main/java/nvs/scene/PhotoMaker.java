package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.AlphaBlending;
import nvs.image.ArgbImage;
import nvs.image.BilinearWarp;
import nvs.image.ImageFileException;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;
import nvs.image.MaskBlending;
import nvs.synthesis.PosedImage;

/**
 * Makes one photo ready: decoded, masked, freed of its distortion, resized to cover the target, cropped, on white where it is
 * transparent, and its camera with it.
 *
 * @param view the photo
 * @param target what to make of it
 */
record PhotoMaker(CaptureView view, PhotoTarget target) {

    /** Half-size photo sets round odd sides up or down. */
    private static final double ROUNDING_PIXELS = 1;

    /** Photos are shrunk to so many times their final size before distortion is removed: enough that mixing pixels blurs nothing. */
    private static final double SPARE_RESOLUTION = 2;

    /**
     * Does it on the calling thread.
     *
     * @throws SceneFormatException if the photo cannot be decoded or does not have the shape that its camera says
     */
    PosedImage make() throws SceneFormatException {
        Path file = smallestCopy();
        ArgbImage photo = decode(file);
        Lens lens = lensFor(view.photo().lens(), file, photo.size());
        if (target.cutsOut() && view.photo().mask().isPresent()) {
            photo = MaskBlending.cutOut(photo, mask(view.photo().mask().get(), photo.size()));
        }
        PinholeIntrinsics pinhole = lens.intrinsics();
        if (!lens.distortion().isNone()) {
            photo = LanczosResampler.resize(photo, sizeWithSpare(photo.size()));
            Lens smaller = lens.scaledTo(photo.width(), photo.height());
            pinhole = smaller.undistorted();
            photo = undistort(photo, smaller, pinhole);
        }
        CoverCrop crop = CoverCrop.of(photo.size(), target.size());
        PinholeCamera camera = view.camera().withIntrinsics(crop.apply(pinhole));
        return new PosedImage(AlphaBlending.overWhite(crop.apply(photo)), camera);
    }

    /** The smallest copy that need not be enlarged; the largest if all need be. */
    private Path smallestCopy() throws SceneFormatException {
        List<Path> copies = view.photo().copies();
        for (int i = copies.size() - 1; i > 0; i--) {
            ImageSize size = size(copies.get(i));
            if (CoverCrop.of(size, target.size()).scale() <= 1) {
                return copies.get(i);
            }
        }
        return copies.get(0);
    }

    static ArgbImage decode(Path file) throws SceneFormatException {
        try {
            return ImageFiles.read(file);
        } catch (ImageFileException unreadable) {
            throw new SceneFormatException(file, "", unreadable.reason(), unreadable);
        }
    }

    static ImageSize size(Path file) throws SceneFormatException {
        try {
            return ImageFiles.readSize(file);
        } catch (ImageFileException unreadable) {
            throw new SceneFormatException(file, "", unreadable.reason(), unreadable);
        }
    }

    /** The lens, scaled if the photo is a smaller or larger copy of the one the camera file speaks of. */
    static Lens lensFor(Lens lens, Path file, ImageSize actual) throws SceneFormatException {
        PinholeIntrinsics said = lens.intrinsics();
        if (said.width() == actual.width() && said.height() == actual.height()) {
            return lens;
        }
        double scale = (double) actual.width() / said.width();
        double tolerance = ROUNDING_PIXELS * Math.max(1, scale);
        if (Math.abs(said.height() * scale - actual.height()) > tolerance) {
            throw new SceneFormatException(
                    file,
                    "",
                    "the photo is " + actual + ", but its camera says " + said.width() + "x" + said.height()
                            + ", which is another shape");
        }
        return lens.scaledTo(actual.width(), actual.height());
    }

    /** The mask in the size of its photo. */
    static ArgbImage mask(Path maskFile, ImageSize photo) throws SceneFormatException {
        ArgbImage mask = decode(maskFile);
        double scale = (double) photo.width() / mask.width();
        if (Math.abs(mask.height() * scale - photo.height()) > ROUNDING_PIXELS * Math.max(1, scale)) {
            throw new SceneFormatException(
                    maskFile, "", "the mask is " + mask.size() + ", which is another shape than its photo's " + photo);
        }
        return LanczosResampler.resize(mask, photo);
    }

    private ImageSize sizeWithSpare(ImageSize size) {
        double scale = SPARE_RESOLUTION * CoverCrop.of(size, target.size()).scale();
        return scale >= 1
                ? size
                : new ImageSize((int) Math.ceil(size.width() * scale), (int) Math.ceil(size.height() * scale));
    }

    static ArgbImage undistort(ArgbImage photo, Lens lens, PinholeIntrinsics pinhole) {
        ImageSize size = new ImageSize(pinhole.width(), pinhole.height());
        return BilinearWarp.apply(
                photo,
                size,
                (x, y, into) -> lens.project(
                        (x - pinhole.centreXPixels()) / pinhole.focalXPixels(),
                        (y - pinhole.centreYPixels()) / pinhole.focalYPixels(),
                        into));
    }
}
