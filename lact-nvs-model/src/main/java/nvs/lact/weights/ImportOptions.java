package nvs.lact.weights;

import java.util.List;
import nvs.image.ImageSize;
import nvs.synthesis.CameraRange;
import nvs.synthesis.SceneKind;

/**
 * What a PyTorch checkpoint does not say about itself.
 *
 * @param name short name for the weights
 * @param kind object or scene
 * @param resolutions image sizes it was trained at, not empty
 * @param type how the numbers are stored in our file
 */
public record ImportOptions(String name, SceneKind kind, List<ImageSize> resolutions, ElementType type) {

    public ImportOptions {
        resolutions = List.copyOf(resolutions);
        if (resolutions.isEmpty()) {
            throw new IllegalArgumentException("at least one resolution must be given");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("the weights need a name: '" + name + "'");
        }
    }

    /** Numbers are kept as float32. */
    public ImportOptions(String name, SceneKind kind, List<ImageSize> resolutions) {
        this(name, kind, resolutions, ElementType.F32);
    }

    /** The cameras that released checkpoints of this kind were trained on. */
    CameraRange cameraRange() {
        return kind == SceneKind.OBJECT ? CameraRange.RELEASED_OBJECT : CameraRange.RELEASED_SCENE;
    }
}
