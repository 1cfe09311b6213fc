package nvs.lact.bench;

import java.util.List;

/**
 * How the time to read a scene grows with the number of photos.
 *
 * @param points from few photos to many, at least two
 */
public record ViewsCurve(List<Point> points) implements Curve {

    /**
     * One number of photos.
     *
     * @param views how many
     * @param reconstruct reading them
     */
    public record Point(int views, Measurement reconstruct) {}

    public ViewsCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has at least two points: " + points.size());
        }
    }

    /** The power of the number of photos that fits the median times best: least squares in logarithms. 1 is a straight line. */
    public double exponent() {
        double meanX = mean(points.stream().map(ViewsCurve::logViews).toList());
        double meanY = mean(points.stream().map(ViewsCurve::logSeconds).toList());
        double slopes = 0;
        double squares = 0;
        for (Point point : points) {
            double x = logViews(point) - meanX;
            slopes += x * (logSeconds(point) - meanY);
            squares += x * x;
        }
        return slopes / squares;
    }

    private static double logViews(Point point) {
        return Math.log(point.views);
    }

    private static double logSeconds(Point point) {
        return Math.log(point.reconstruct.times().median());
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
