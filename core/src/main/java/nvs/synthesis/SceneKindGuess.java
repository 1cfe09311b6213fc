package nvs.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What cameras alone tell of a capture: whether they go around something, or stand in a place and look about. Photos are not looked
 * at, so a place that was photographed around its middle passes for an object.
 *
 * @param kind the likelier one
 * @param reason one whole sentence, for people
 */
public record SceneKindGuess(SceneKind kind, String reason) {

    /** A camera looks at a point if its axis misses it by at most this part of its distance: some 17 degrees. */
    private static final double LARGEST_MISS = 0.3;

    /** So many of the cameras must look at one point to go around it. */
    private static final double LEAST_SHARE = 0.8;

    /** Cameras seen from the point in directions less apart look at it from the front, as at a view. */
    private static final double LEAST_ANGLE_DEGREES = 40;

    /** The mean of unit vectors that is longer belongs to vectors that agree. */
    private static final double LEAST_AGREEMENT = 0.9;

    /**
     * Guesses.
     *
     * @param cameras world frame, at least one
     */
    public static SceneKindGuess of(List<PinholeCamera> cameras) {
        OpticalAxes axes = new OpticalAxes(cameras);
        if (cameras.size() == 1) {
            return new SceneKindGuess(SceneKind.SCENE, "One camera alone goes around nothing.");
        }
        Optional<Vector3d> point = axes.nearestPoint();
        return point.isPresent() ? aboutPoint(cameras, point.get()) : withoutPoint(axes);
    }

    private static SceneKindGuess withoutPoint(OpticalAxes axes) {
        boolean sameWay = axes.meanForward().length() > LEAST_AGREEMENT;
        return new SceneKindGuess(
                SceneKind.SCENE,
                sameWay ? "The cameras look the same way." : "The cameras look outward, not at one point.");
    }

    private static SceneKindGuess aboutPoint(List<PinholeCamera> cameras, Vector3dc point) {
        List<Vector3d> directions = cameras.stream()
                .filter(camera -> looksAt(camera, point))
                .map(camera -> camera.centre().sub(point).normalize())
                .toList();
        String who = directions.size() + " of " + cameras.size() + " cameras look at one point";
        if (directions.size() < LEAST_SHARE * cameras.size()) {
            return new SceneKindGuess(SceneKind.SCENE, "Only " + who + ".");
        }
        double degrees = Math.toDegrees(widestAngleRadians(directions));
        if (degrees < LEAST_ANGLE_DEGREES) {
            return new SceneKindGuess(
                    SceneKind.SCENE,
                    sentence("%s, but from one direction: they are at most %.0f° apart.", who, degrees));
        }
        return new SceneKindGuess(
                SceneKind.OBJECT, sentence("%s, from directions that are up to %.0f° apart.", who, degrees));
    }

    private static boolean looksAt(PinholeCamera camera, Vector3dc point) {
        Vector3d toPoint = new Vector3d(point).sub(camera.centre());
        double along = toPoint.dot(camera.forward());
        double miss = camera.forward().mul(along).distance(toPoint);
        return along > 0 && miss <= LARGEST_MISS * toPoint.length();
    }

    /** From any one to the farthest, and from that to the farthest again: never less than half of the widest, mostly all of it. */
    private static double widestAngleRadians(List<Vector3d> directions) {
        Vector3d end = farthest(directions, directions.get(0));
        return end.angle(farthest(directions, end));
    }

    private static Vector3d farthest(List<Vector3d> directions, Vector3dc from) {
        return directions.stream()
                .min((a, b) -> Double.compare(a.dot(from), b.dot(from)))
                .orElseThrow();
    }

    private static String sentence(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
