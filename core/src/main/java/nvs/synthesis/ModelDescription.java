package nvs.synthesis;

import java.util.Comparator;
import java.util.List;
import nvs.image.ImageSize;

/**
 * What a user may know about a loaded model.
 *
 * @param name short name of the weights, for example {@code object-128}
 * @param title one line for people
 * @param kind object or scene
 * @param resolutions the image sizes it was trained at, not empty; kept coarsest first
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
    private static final double SAME_ASPECT = 0.03;

    public ModelDescription {
        resolutions = resolutions.stream()
                .sorted(Comparator.comparingLong(ModelDescription::pixels))
                .toList();
        if (resolutions.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one resolution: " + name);
        }
    }

    private static long pixels(ImageSize size) {
        return (long) size.width() * size.height();
    }

    /** The largest size it was trained at. */
    public ImageSize finestResolution() {
        return resolutions.get(resolutions.size() - 1);
    }

    /**
     * The sizes that show the same view as the finest, more or less finely: those of its shape, coarsest first, the finest among them.
     */
    public List<ImageSize> sizesOfOneShape() {
        ImageSize finest = finestResolution();
        return resolutions.stream()
                .filter(size -> isNear(aspect(size), aspect(finest)))
                .toList();
    }

    private static double aspect(ImageSize size) {
        return (double) size.width() / size.height();
    }

    /** Sides are whole patches, so that sizes of one shape differ a little. */
    private static boolean isNear(double aspect, double other) {
        return Math.abs(aspect / other - 1) < SAME_ASPECT;
    }
}
