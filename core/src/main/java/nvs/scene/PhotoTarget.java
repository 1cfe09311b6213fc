package nvs.scene;

import nvs.image.ImageSize;
import nvs.synthesis.SceneKind;

/**
 * What photos are made into.
 *
 * @param size of the result
 * @param cutsOut whether what a photo's mask leaves out becomes white
 */
public record PhotoTarget(ImageSize size, boolean cutsOut) {

    /** As a model wants its photos: networks for objects know them on white, networks for scenes know whole photos. */
    public static PhotoTarget of(ImageSize size, SceneKind kind) {
        return new PhotoTarget(size, kind == SceneKind.OBJECT);
    }
}
