package nvs.usecase;

import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.camera.path.PathMotion;
import nvs.image.ImageSize;

/**
 * The frames of a camera path at a rate. Those of an open path begin on its first keyframe and end on its last; those of a closed one are
 * one step short of the first, so that it loops. For that, the step may differ from the rate's by half a frame in the whole path.
 *
 * @param path to follow
 * @param size of every frame
 * @param framesPerSecond positive
 */
public record PathFrames(CameraPath path, ImageSize size, int framesPerSecond) {

    /** More are no video that anybody waits for, but a mistake in the times. */
    public static final int MOST_FRAMES = 100_000;

    public PathFrames {
        if (framesPerSecond <= 0) {
            throw new IllegalArgumentException("frames per second must be positive: " + framesPerSecond);
        }
        if (path.durationSeconds() * framesPerSecond > MOST_FRAMES) {
            throw new IllegalArgumentException("a path of " + Math.round(path.durationSeconds()) + " seconds at "
                    + framesPerSecond + " frames a second has more than " + MOST_FRAMES + " frames");
        }
    }

    /** How many there are, at least one. */
    public int count() {
        int steps = steps();
        return path.closed() ? Math.max(1, steps) : steps + 1;
    }

    private int steps() {
        double exact = path.durationSeconds() * framesPerSecond;
        return (int) (exact > 0 ? Math.max(1, Math.round(exact)) : 0);
    }

    /** The cameras in order, world frame. */
    public List<PinholeCamera> cameras() {
        PathMotion motion = path.motion();
        double stepSeconds = steps() == 0 ? 0 : path.durationSeconds() / steps();
        return IntStream.range(0, count())
                .mapToObj(frame -> motion.camera(frame * stepSeconds, size))
                .toList();
    }
}
