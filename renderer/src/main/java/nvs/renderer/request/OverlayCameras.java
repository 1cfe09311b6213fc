package nvs.renderer.request;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nvs.camera.PinholeCamera;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The frusta of a scene.
 *
 * @param list the cameras; only the first {@link #MOST_THUMBNAILS} photos are kept
 * @param selected the position in the list of the one that is marked
 * @param frustumDepth how long frusta are drawn, world units, positive
 */
public record OverlayCameras(List<OverlayCamera> list, OptionalInt selected, double frustumDepth) {
    /** Bounds the memory of photos: 9 MiB in here, 12 in OpenGL. */
    public static final int MOST_THUMBNAILS = 256;

    /** Frusta of neighbouring cameras should not touch: this part of the nearest distance. */
    private static final double PER_GAP = 0.5;

    /** But never more than this part of the distance from the pivot; nor less, for those of a film would not be seen. */
    private static final double MOST_PER_DISTANCE = 0.12;

    private static final double LEAST_PER_DISTANCE = 0.04;

    /** A camera nearer than these many frustum depths fades, so that the viewer can stand in its place. */
    private static final double FADE_STARTS = 2.5;

    private static final double FADE_ENDS = 0.5;

    public OverlayCameras {
        if (!(frustumDepth > 0) || Double.isInfinite(frustumDepth)) {
            throw new IllegalArgumentException("frustumDepth must be positive and finite: " + frustumDepth);
        }
        if (selected.isPresent() && (selected.getAsInt() < 0 || selected.getAsInt() >= list.size())) {
            throw new IllegalArgumentException(
                    "selected must be one of " + list.size() + " cameras: " + selected.getAsInt());
        }
        list = bounded(list);
    }

    private static List<OverlayCamera> bounded(List<OverlayCamera> cameras) {
        List<OverlayCamera> bounded = new ArrayList<>();
        int thumbnails = 0;
        for (OverlayCamera camera : cameras) {
            thumbnails += camera.thumbnail().isPresent() ? 1 : 0;
            bounded.add(camera.thumbnailIf(thumbnails <= MOST_THUMBNAILS));
        }
        return List.copyOf(bounded);
    }

    /** Frusta of a fitting size, none selected. */
    public static OverlayCameras around(Vector3dc pivot, double contentRadius, List<OverlayCamera> cameras) {
        List<Vector3d> centres = cameras.stream()
                .map(OverlayCamera::camera)
                .map(PinholeCamera::centre)
                .distinct()
                .toList();
        return new OverlayCameras(cameras, OptionalInt.empty(), fittingDepth(pivot, contentRadius, centres));
    }

    /** The same cameras, of which another is marked. */
    public OverlayCameras select(OptionalInt newSelected) {
        return new OverlayCameras(list, newSelected, frustumDepth);
    }

    /** How much of a frustum at a place is seen from the eye, 0 to 1: none if the eye is in it. */
    public double visibility(Vector3dc place, Vector3dc eye) {
        double distanceInDepths = place.distance(eye) / frustumDepth;
        return Math.max(0, Math.min(1, (distanceInDepths - FADE_ENDS) / (FADE_STARTS - FADE_ENDS)));
    }

    private static double fittingDepth(Vector3dc pivot, double contentRadius, List<Vector3d> centres) {
        if (centres.size() < 2) {
            return MOST_PER_DISTANCE * contentRadius;
        }
        double gap = median(centres.stream()
                .mapToDouble(centre -> nearestOther(centre, centres))
                .sorted()
                .toArray());
        double distance = median(centres.stream()
                .mapToDouble(centre -> centre.distance(pivot))
                .sorted()
                .toArray());
        double depth = Math.max(LEAST_PER_DISTANCE * distance, Math.min(PER_GAP * gap, MOST_PER_DISTANCE * distance));
        return depth > 0 ? depth : MOST_PER_DISTANCE * contentRadius;
    }

    private static double nearestOther(Vector3d centre, List<Vector3d> centres) {
        return centres.stream()
                .filter(other -> other != centre)
                .mapToDouble(centre::distance)
                .min()
                .orElseThrow();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
