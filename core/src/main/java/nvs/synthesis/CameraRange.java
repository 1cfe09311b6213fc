package nvs.synthesis;

/**
 * The cameras that a set of weights has seen in training, in the model frame. Rendering outside it is possible and said to the user.
 *
 * @param minDistance nearest camera centre to the pivot
 * @param maxDistance farthest camera centre from the pivot
 * @param typicalDistance the median; captures out of range are scaled to it
 * @param minElevationDegrees lowest camera over the horizon through the pivot
 * @param maxElevationDegrees highest camera
 * @param minFovDegrees narrowest vertical field of view
 * @param maxFovDegrees widest vertical field of view
 */
public record CameraRange(
        double minDistance,
        double maxDistance,
        double typicalDistance,
        double minElevationDegrees,
        double maxElevationDegrees,
        double minFovDegrees,
        double maxFovDegrees) {

    /**
     * For released object checkpoints. The distances are those of their training; of elevations and fields of view nothing is
     * published, and these limits are ours, wide enough to warn only of what is surely unusual.
     */
    public static final CameraRange RELEASED_OBJECT = new CameraRange(1.7, 3.0, 2.7, -90, 90, 20, 90);

    /** Scenes are normalised into the unit cube; any place and direction in it was seen. The angles are ours here too. */
    public static final CameraRange RELEASED_SCENE = new CameraRange(0, 2, 1, -90, 90, 20, 120);

    public CameraRange {
        requireOrder("distance", minDistance, maxDistance);
        requireOrder("elevation", minElevationDegrees, maxElevationDegrees);
        requireOrder("field of view", minFovDegrees, maxFovDegrees);
        if (!(typicalDistance >= minDistance && typicalDistance <= maxDistance)) {
            throw new IllegalArgumentException("typicalDistance must lie in the range: " + typicalDistance);
        }
    }

    private static void requireOrder(String what, double min, double max) {
        if (!(min <= max)) {
            throw new IllegalArgumentException(what + " range is empty: " + min + " to " + max);
        }
    }
}
