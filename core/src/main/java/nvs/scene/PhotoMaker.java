package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.AlphaBlending;
import nvs.image.ArgbImage;
import nvs.image.BilinearWarp;
import nvs.image.ExifOrientation;
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
     * How a file becomes the picture.
     *
     * @param file the copy to decode
     * @param turn of its pixels, so that they agree with the camera file
     * @param size of it, turned
     * @param lens of it
     * @param shrunk the size at which distortion is removed
     * @param pinhole of the picture without distortion
     * @param crop of that
     */
    private record Plan(
            Path file,
            ExifOrientation turn,
            ImageSize size,
            Lens lens,
            ImageSize shrunk,
            PinholeIntrinsics pinhole,
            CoverCrop crop) {}

    /**
     * Does it on the calling thread.
     *
     * @param cache where to look first, and keep the result
     * @throws SceneFormatException if the photo cannot be decoded or does not have the shape that its camera says
     */
    PosedImage make(Optional<PhotoCache> cache) throws SceneFormatException {
        Plan plan = plan();
        PinholeCamera camera = view.camera().withIntrinsics(plan.crop.apply(plan.pinhole));
        return new PosedImage(picture(plan, cache.filter(kept -> kept.isWorthwhile(plan.size))), camera);
    }

    private ArgbImage picture(Plan plan, Optional<PhotoCache> cache) throws SceneFormatException {
        Optional<Path> entry =
                cache.flatMap(kept -> kept.entry(files(plan), plan.lens + " " + plan.turn + " " + target));
        if (entry.isEmpty()) {
            return picture(plan);
        }
        Optional<ArgbImage> kept = cache.get().find(entry.get(), target.size());
        if (kept.isPresent()) {
            return kept.get();
        }
        ArgbImage made = picture(plan);
        cache.get().put(entry.get(), made);
        return made;
    }

    private List<Path> files(Plan plan) {
        return Stream.concat(Stream.of(plan.file), mask().stream()).toList();
    }

    private Optional<Path> mask() {
        return view.photo().mask().filter(path -> target.cutsOut());
    }

    private Plan plan() throws SceneFormatException {
        Path file = smallestCopy();
        ExifOrientation turn = turn(view.photo().lens(), file);
        ImageSize size = turn.apply(size(file));
        Lens lens = lensFor(view.photo().lens(), file, size);
        ImageSize shrunk = lens.distortion().isNone() ? size : sizeWithSpare(size);
        PinholeIntrinsics pinhole =
                lens.scaledTo(shrunk.width(), shrunk.height()).undistorted();
        CoverCrop crop = CoverCrop.of(new ImageSize(pinhole.width(), pinhole.height()), target.size());
        return new Plan(file, turn, size, lens, shrunk, pinhole, crop);
    }

    private ArgbImage picture(Plan plan) throws SceneFormatException {
        ArgbImage photo = plan.turn.apply(decode(plan.file));
        if (mask().isPresent()) {
            photo = MaskBlending.cutOut(photo, mask(mask().get(), photo.size()));
        }
        if (!plan.lens.distortion().isNone()) {
            photo = LanczosResampler.resize(photo, plan.shrunk);
            photo = undistort(photo, plan.lens.scaledTo(photo.width(), photo.height()), plan.pinhole);
        }
        return AlphaBlending.overWhite(plan.crop.apply(photo));
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

    /**
     * How pixels must be turned to agree with the camera file: programs that compute cameras differ in whether they obey EXIF, so it is
     * obeyed only where the photo would not fit its camera otherwise.
     */
    static ExifOrientation turn(Lens lens, Path file) throws SceneFormatException {
        ImageSize stored = size(file);
        if (hasShapeOf(lens, stored)) {
            return ExifOrientation.UPRIGHT;
        }
        try {
            ExifOrientation turn = ImageFiles.readOrientation(file);
            return hasShapeOf(lens, turn.apply(stored)) ? turn : ExifOrientation.UPRIGHT;
        } catch (ImageFileException unreadable) {
            throw new SceneFormatException(file, "", unreadable.reason(), unreadable);
        }
    }

    private static boolean hasShapeOf(Lens lens, ImageSize actual) {
        PinholeIntrinsics said = lens.intrinsics();
        double scale = (double) actual.width() / said.width();
        return Math.abs(said.height() * scale - actual.height()) <= ROUNDING_PIXELS * Math.max(1, scale);
    }

    /** The lens, scaled if the photo is a smaller or larger copy of the one the camera file speaks of. */
    static Lens lensFor(Lens lens, Path file, ImageSize actual) throws SceneFormatException {
        PinholeIntrinsics said = lens.intrinsics();
        if (said.width() == actual.width() && said.height() == actual.height()) {
            return lens;
        }
        if (!hasShapeOf(lens, actual)) {
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
