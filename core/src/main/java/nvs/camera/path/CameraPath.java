package nvs.camera.path;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of a camera past keyframes. {@link #motion} says where the camera is at which time.
 *
 * @param keyframes in order, at least one; a path of one stands still
 * @param closed whether the camera returns from the last keyframe to the first, smoothly; with two keyframes it goes there and back
 */
public record CameraPath(List<Keyframe> keyframes, boolean closed) {

    public CameraPath {
        keyframes = List.copyOf(keyframes);
        if (keyframes.isEmpty()) {
            throw new IllegalArgumentException("a camera path has at least one keyframe");
        }
    }

    /** Prepares to evaluate this path. */
    public PathMotion motion() {
        return new PathMotion(this);
    }

    /** How many ways from one keyframe to the next there are. */
    public int segmentCount() {
        return closed ? keyframes.size() : keyframes.size() - 1;
    }

    /** How long the whole way takes; 0 for an open path of one keyframe. */
    public double durationSeconds() {
        return secondsUntil(segmentCount());
    }

    /** When the camera is at a keyframe, in seconds from the beginning. */
    public double secondsAt(int keyframe) {
        return secondsUntil(Math.min(keyframe, segmentCount()));
    }

    private double secondsUntil(int segment) {
        return keyframes.stream()
                .limit(segment)
                .mapToDouble(Keyframe::secondsToNext)
                .sum();
    }

    /**
     * The same way in another time; the times of its parts keep their proportions.
     *
     * @throws IllegalArgumentException if a part would take no time or more than an hour
     */
    public CameraPath lasting(double seconds) {
        double factor = segmentCount() == 0 ? 1 : seconds / durationSeconds();
        return new CameraPath(
                keyframes.stream()
                        .map(keyframe -> keyframe.withSecondsToNext(keyframe.secondsToNext() * factor))
                        .toList(),
                closed);
    }

    /**
     * The same way at one speed from end to end: every part takes its share of the time by its length. A part in which the camera only
     * turns, or does nothing, takes the mean time of a part.
     *
     * @param seconds of the whole way, positive
     * @throws IllegalArgumentException if a part would take no time or more than an hour
     */
    public CameraPath atEvenSpeed(double seconds) {
        double[] weights = weights(motion().segmentLengths());
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        List<Keyframe> timed = new ArrayList<>(keyframes);
        for (int i = 0; i < weights.length; i++) {
            timed.set(i, keyframes.get(i).withSecondsToNext(seconds * weights[i] / sum));
        }
        return new CameraPath(timed, closed);
    }

    private static double[] weights(double[] lengths) {
        double total = 0;
        int moving = 0;
        for (double length : lengths) {
            total += length;
            moving += length > 0 ? 1 : 0;
        }
        double mean = moving == 0 ? 1 : total / moving;
        double[] weights = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            weights[i] = lengths[i] > 0 ? lengths[i] / mean : 1;
        }
        return weights;
    }
}
