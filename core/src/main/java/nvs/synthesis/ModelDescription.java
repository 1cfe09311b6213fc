package nvs.synthesis;

import java.util.List;
import nvs.image.ImageSize;

/**
 * What a user may know about a loaded model.
 *
 * @param name short name of the weights, for example {@code object-64}
 * @param title one line for people
 * @param kind object or scene
 * @param resolutions the image sizes it was trained at, not empty, coarsest first
 * @param cameraRange the cameras it was trained on
 * @param minInputViews fewest photos it was trained with
 * @param maxInputViews most photos it was trained with; more are allowed
 * @param parameterCount learnt numbers
 * @param patchSize image sides must be multiples of this
 * @param licence licence of the weights
 * @param device where it runs, for people, for example {@code CPU, 2 threads}
 */
public record ModelDescription(
        String name,
        String title,
        SceneKind kind,
        List<ImageSize> resolutions,
        CameraRange cameraRange,
        int minInputViews,
        int maxInputViews,
        long parameterCount,
        int patchSize,
        String licence,
        String device) {

    public ModelDescription {
        resolutions = List.copyOf(resolutions);
        if (resolutions.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one resolution: " + name);
        }
    }

    /** The largest size it was trained at. */
    public ImageSize finestResolution() {
        return resolutions.get(resolutions.size() - 1);
    }
}
