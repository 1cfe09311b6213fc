package nvs.app.plot;

import java.util.List;

/**
 * Points that a line joins.
 *
 * @param name for the legend
 * @param style what the line looks like
 * @param points from left to right, at least one
 */
public record Series(String name, Style style, List<Point> points) {

    /** Measured points have marks; a rule that fits them has none and is dashed. */
    public enum Style {
        MEASURED,
        FITTED
    }

    /**
     * One point.
     *
     * @param low where its whisker begins, at most {@code y}
     * @param high where its whisker ends, at least {@code y}
     */
    public record Point(double x, double y, double low, double high) {

        public Point {
            if (!(low <= y && y <= high && Double.isFinite(x) && Double.isFinite(low) && Double.isFinite(high))) {
                throw new IllegalArgumentException(
                        "a point lies between the ends of its whisker: " + x + ", " + low + " " + y + " " + high);
            }
        }

        /** A point without a whisker. */
        public static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }
    }

    public Series {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one point: " + name);
        }
    }
}
