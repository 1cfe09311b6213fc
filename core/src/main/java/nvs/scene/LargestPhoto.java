package nvs.scene;

import java.nio.file.Path;
import java.util.Optional;
import nvs.camera.Lens;
import nvs.image.ArgbImage;
import nvs.image.ExifOrientation;

/**
 * The photo of a view in the largest size that there is.
 *
 * @param source the files
 * @param turn of the file's pixels, so that they agree with the camera file
 * @param lens for the size that the file then has, which need not be the one that the camera file speaks of
 */
public record LargestPhoto(PhotoSource source, ExifOrientation turn, Lens lens) {

    /**
     * Looks at the photo's header.
     *
     * @throws SceneFormatException if the photo cannot be read or does not have the shape that its camera says
     */
    public static LargestPhoto of(CaptureView view) throws SceneFormatException {
        Path file = view.imagePath();
        Lens said = view.photo().lens();
        ExifOrientation turn = PhotoMaker.turn(said, file);
        return new LargestPhoto(view.photo(), turn, PhotoMaker.lensFor(said, file, turn.apply(PhotoMaker.size(file))));
    }

    /**
     * A photo, and what is left of its lens.
     *
     * @param image the photo
     * @param mask of the same size, if there is one
     * @param lens without distortion
     */
    public record Undistorted(ArgbImage image, Optional<ArgbImage> mask, Lens lens) {}

    /**
     * Decodes the photo and frees it of its distortion.
     *
     * @throws SceneFormatException if the photo or its mask cannot be used, or nothing would be left
     */
    public Undistorted undistorted() throws SceneFormatException {
        Lens pinhole = pinhole();
        ArgbImage photo = turn.apply(PhotoMaker.decode(source.path()));
        Optional<ArgbImage> mask = Optional.empty();
        if (source.mask().isPresent()) {
            mask = Optional.of(undistorted(PhotoMaker.mask(source.mask().get(), photo.size()), pinhole));
        }
        return new Undistorted(undistorted(photo, pinhole), mask, pinhole);
    }

    private ArgbImage undistorted(ArgbImage image, Lens pinhole) {
        return lens.distortion().isNone() ? image : PhotoMaker.undistort(image, lens, pinhole.intrinsics());
    }

    private Lens pinhole() throws SceneFormatException {
        try {
            return Lens.pinhole(lens.undistorted());
        } catch (IllegalArgumentException nothingLeft) {
            throw new SceneFormatException(source.path(), "", nothingLeft.getMessage(), nothingLeft);
        }
    }
}
