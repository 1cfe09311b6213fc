package nvs.renderer.request;

import java.util.Objects;
import java.util.OptionalInt;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;

/**
 * A picture that the model made, and where it made it from. It is placed by its camera: one made from the pose of the viewport lies
 * exactly on the directions it was rendered for, whatever the two aspects and resolutions are; one from another pose is re-projected
 * as if it hung at the depth of the scene's pivot (the homography of that plane).
 *
 * @param image the pixels; frozen from now on
 * @param camera the camera it shows the scene from, world frame; its intrinsics are scaled to the image when the sizes differ
 * @param enlargement how it is enlarged
 * @param backdropRgb the one colour (0xRRGGBB) behind an object, if there is one: pixels that differ from it count as the object and
 *     hide grid and frusta behind it
 */
public record NovelView(ArgbImage image, PinholeCamera camera, Enlargement enlargement, OptionalInt backdropRgb) {

    public NovelView {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(enlargement, "enlargement");
        Objects.requireNonNull(backdropRgb, "backdropRgb");
        camera = camera.withIntrinsics(camera.intrinsics().scaledTo(image.width(), image.height()));
    }

    /** Smoothly enlarged, without a backdrop. */
    public NovelView(ArgbImage image, PinholeCamera camera) {
        this(image, camera, Enlargement.SMOOTH, OptionalInt.empty());
    }

    /** The same picture enlarged in another way. */
    public NovelView with(Enlargement newEnlargement) {
        return new NovelView(image, camera, newEnlargement, backdropRgb);
    }

    /** The same picture, known to show an object before the given colour (0xRRGGBB). */
    public NovelView onBackdrop(int rgb) {
        return new NovelView(image, camera, enlargement, OptionalInt.of(rgb & 0xffffff));
    }
}
