package nvs.lact.bench;

import java.util.List;

/**
 * What a scene costs with fast weights, and with full attention in their place.
 *
 * @param points from few photos to many, at least two
 */
public record AttentionCurve(List<Point> points) implements Curve {
    /** Views that are rendered from each scene. */
    public static final int RENDERS = 100;

    /** Fewest photos of a curve. */
    static final int FROM = 4;

    /**
     * One number of photos.
     *
     * @param views how many
     * @param fastWeights LaCT
     * @param fullAttention every token attends to all of the input
     */
    public record Point(int views, Cost fastWeights, Cost fullAttention) {}

    /**
     * What one network needs.
     *
     * @param reconstruct reading the photos
     * @param render rendering one view
     * @param sceneBytes memory of the scene between reading and rendering
     */
    public record Cost(Measurement reconstruct, Measurement render, long sceneBytes) {

        /** Reading once and rendering {@link #RENDERS} views, in seconds, of the median runs. */
        public double seconds() {
            return reconstruct.times().median() + RENDERS * render.times().median();
        }
    }

    public AttentionCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has at least two points: " + points.size());
        }
    }
}
