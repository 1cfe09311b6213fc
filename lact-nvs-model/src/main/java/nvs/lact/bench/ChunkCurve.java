package nvs.lact.bench;

import java.util.List;

/**
 * How fast a scene is read when the fast weights are updated after every so many tokens.
 *
 * @param tokens of the scene
 * @param points from short chunks to the whole scene, at least two
 */
public record ChunkCurve(long tokens, List<Point> points) implements Curve {

    /**
     * One length of chunks.
     *
     * @param tokensPerUpdate length of a chunk
     * @param updates how many that makes in each layer
     * @param reconstruct reading the scene; its operations are those of all updates
     */
    public record Point(long tokensPerUpdate, long updates, Measurement reconstruct) {}

    public ChunkCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has at least two points: " + points.size());
        }
    }

    /** Tokens read a second, of the median run. */
    public double tokensPerSecond(Point point) {
        return tokens / point.reconstruct.times().median();
    }

    /**
     * Operations a second without those of the further updates: what reading the scene with a single update takes, over the time of this
     * point. Further updates are work too, but nobody asked for it.
     */
    public double usefulRate(Point point) {
        return wholeScene().reconstruct.operations() / point.reconstruct.times().median();
    }

    private Point wholeScene() {
        return points.get(points.size() - 1);
    }
}
