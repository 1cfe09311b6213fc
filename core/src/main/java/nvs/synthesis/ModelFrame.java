package nvs.synthesis;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Finds the one similarity that takes a capture to the frame that a network was trained in. The capture itself keeps its
 * coordinates.
 *
 * <p>Objects stand at the origin with +z up, the median camera at the training's typical distance; a capture that is already so is
 * left alone. Scenes are normalised over the input cameras as in training (LaCT, arXiv 2505.23884): the mean camera is the
 * identity, and the largest coordinate of a camera centre is 1.
 */
public final class ModelFrame {
    private static final Vector3dc MODEL_UP = new Vector3d(0, 0, 1);

    /** A camera looks near the origin if its axis misses it by at most this part of its distance: some 17 degrees. */
    private static final double LARGEST_MISS = 0.3;

    /** Cosine between the mean up axis and +z: it tilts by the elevation if all cameras stand on one side. */
    private static final double LEAST_UPRIGHT = 0.4;

    /** The point to orbit in a scene stays within this many times the spread of the cameras. */
    private static final double FARTHEST_PIVOT = 4;

    /** Nearer to the cameras than this part of the capture's size, a point cannot be orbited. */
    private static final double NEAREST_PIVOT = 1e-3;

    /** Camera centres that differ by less, in parts of their coordinates, are one place written with rounding. */
    private static final double SMALLEST_SPREAD = 1e-6;

    private ModelFrame() {}

    /**
     * Frames a capture.
     *
     * @param weightsKind what the weights were trained on
     * @param inputCameras of the photos that the model will read, world frame, at least one
     * @param range what the weights were trained on; for objects its typical distance sets the scale
     */
    public static SceneFraming frame(SceneKind weightsKind, List<PinholeCamera> inputCameras, CameraRange range) {
        return frame(weightsKind, inputCameras, range, FramingCorrection.NONE);
    }

    /**
     * As above, where a person knows better.
     *
     * @param correction of objects moves, turns and scales what the model sees; of scenes it scales that, and sets what is orbited; its
     *     kind goes before that of the weights, which is said among the warnings if the two differ
     */
    public static SceneFraming frame(
            SceneKind weightsKind, List<PinholeCamera> inputCameras, CameraRange range, FramingCorrection correction) {
        SceneKind kind = correction.kind().orElse(weightsKind);
        OpticalAxes axes = new OpticalAxes(inputCameras);
        Placement placement = kind == SceneKind.OBJECT ? object(axes, range, correction) : scene(axes, correction);
        List<PinholeCamera> inModel = axes.cameras().stream()
                .map(placement.modelFromWorld()::transform)
                .toList();
        List<String> warnings = new ArrayList<>();
        if (kind != weightsKind) {
            warnings.add("The capture is framed as the kind " + kind.word()
                    + ", and the weights were trained on captures of the kind " + weightsKind.word() + ".");
        }
        warnings.addAll(new RangeWarnings(range, upInModel(kind)).about(inModel));
        return new SceneFraming(kind, placement.pivot(), placement.up(), placement.modelFromWorld(), warnings);
    }

    /** Scenes have the axes of a camera, with y down. */
    static Vector3dc upInModel(SceneKind kind) {
        return kind == SceneKind.OBJECT ? MODEL_UP : new Vector3d(0, -1, 0);
    }

    private record Placement(Vector3dc pivot, Vector3dc up, Similarity modelFromWorld) {}

    private static Placement object(OpticalAxes axes, CameraRange range, FramingCorrection correction) {
        boolean inPlace = isInModelFrame(axes, range);
        if (inPlace && correction.movesNothing()) {
            return new Placement(new Vector3d(), MODEL_UP, Similarity.IDENTITY);
        }
        Vector3dc pivot = correction.pivot().orElseGet(() -> inPlace ? new Vector3d() : objectPivot(axes));
        Vector3dc up = correction.up().orElseGet(() -> inPlace ? MODEL_UP : axes.upOrFirst());
        double distance = axes.medianDistanceFrom(pivot);
        double guess = inPlace || !(distance > 0) ? 1 : range.typicalDistance() / distance;
        Quaterniond rotation = new Quaterniond().rotationTo(up, MODEL_UP);
        return new Placement(pivot, up, similarity(rotation, guess * correction.scale(), pivot));
    }

    private static Vector3d objectPivot(OpticalAxes axes) {
        return clearOfCameras(axes.nearestPoint().orElseGet(() -> axes.pointAhead(reach(axes))), axes);
    }

    private static boolean isInModelFrame(OpticalAxes axes, CameraRange range) {
        Vector3d up = axes.meanUp();
        boolean upright =
                up.length() < OpticalAxes.SHORTEST_MEAN || up.normalize().dot(MODEL_UP) > LEAST_UPRIGHT;
        RangeWarnings trained = new RangeWarnings(range, MODEL_UP);
        return upright
                && axes.cameras().stream()
                        .allMatch(camera -> trained.coversDistanceOf(camera) && looksAtOrigin(camera));
    }

    private static boolean looksAtOrigin(PinholeCamera camera) {
        Vector3d toOrigin = camera.centre().negate();
        double along = toOrigin.dot(camera.forward());
        double miss = camera.forward().mul(along).distance(toOrigin);
        return along > 0 && miss <= LARGEST_MISS * toOrigin.length();
    }

    private static Placement scene(OpticalAxes axes, FramingCorrection correction) {
        Vector3d centre = axes.meanCentre();
        Quaterniond rotation = modelFromWorldRotation(axes);
        double largest = 0;
        for (PinholeCamera camera : axes.cameras()) {
            Vector3d offset = rotation.transform(camera.centre().sub(centre)).absolute();
            largest = Math.max(largest, offset.get(offset.maxComponent()));
        }
        double guess = isOnePlace(axes) ? 1 : 1 / largest;
        return new Placement(
                correction.pivot().orElseGet(() -> scenePivot(axes, centre)),
                correction.up().orElseGet(axes::upOrFirst),
                similarity(rotation, guess * correction.scale(), centre));
    }

    private static Quaterniond modelFromWorldRotation(OpticalAxes axes) {
        Vector3d z = axes.meanForward();
        Vector3d down = axes.meanUp().negate();
        Vector3d x = down.cross(z, new Vector3d());
        if (z.length() < OpticalAxes.SHORTEST_MEAN || x.length() < OpticalAxes.SHORTEST_MEAN) {
            Matrix3d first = axes.cameras().get(0).worldFromCamera().get3x3(new Matrix3d());
            return new Quaterniond().setFromUnnormalized(first).conjugate();
        }
        z.normalize();
        x.normalize();
        Vector3d y = z.cross(x, new Vector3d()).normalize();
        return new Quaterniond().setFromNormalized(new Matrix3d(x, y, z)).conjugate();
    }

    private static Vector3dc scenePivot(OpticalAxes axes, Vector3dc centre) {
        double reach = reach(axes);
        Vector3d pivot = axes.nearestPoint().orElseGet(() -> axes.pointAhead(reach));
        Vector3d offset = pivot.sub(centre, new Vector3d());
        double farthest = FARTHEST_PIVOT * reach;
        return clearOfCameras(
                offset.length() > farthest ? offset.normalize(farthest).add(centre) : pivot, axes);
    }

    /** The axes of a panorama meet where it was taken; there, what the first photo looks at is orbited. */
    private static Vector3d clearOfCameras(Vector3d pivot, OpticalAxes axes) {
        PinholeCamera first = axes.cameras().get(0);
        double reach = reach(axes);
        double nearest = Math.min(axes.medianDistanceFrom(pivot), first.centre().distance(pivot));
        boolean isAmongCameras = isOnePlace(axes) || nearest < NEAREST_PIVOT * reach;
        return isAmongCameras ? first.forward().mul(reach).add(first.centre()) : pivot;
    }

    /** A length that fits the capture: the spread of the cameras, or 1 for a single place. */
    private static double reach(OpticalAxes axes) {
        return isOnePlace(axes) ? 1 : axes.spread();
    }

    private static boolean isOnePlace(OpticalAxes axes) {
        return axes.spread() <= SMALLEST_SPREAD * (1 + axes.meanCentre().length());
    }

    /** Takes the world's {@code origin} to the model's. */
    private static Similarity similarity(Quaterniond rotation, double scale, Vector3dc origin) {
        return new Similarity(
                rotation, scale, rotation.transform(origin, new Vector3d()).mul(-scale));
    }
}
