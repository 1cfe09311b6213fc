package nvs.camera.path;

import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;

/**
 * Where the camera of a path is at which time. It is at every keyframe when the keyframes' times say so; between two of them it keeps
 * one speed along the curve, but for the keyframes where it rests ({@link Ease}). So a path whose times are shared out by length
 * ({@link CameraPath#atEvenSpeed}) has one speed throughout, to within one percent; other times change the speed at keyframes, never the
 * curve. Orientation and field of view change without a jolt where the speed does. Immutable; any thread.
 */
public final class PathMotion {
    private final CameraPath path;
    private final Segments segments;
    private final double[] seconds;
    private final PositionSpline positions;
    private final OrientationSpline orientations;
    private final ZoomSpline zoom;

    PathMotion(CameraPath path) {
        this.path = path;
        List<Keyframe> keyframes = path.keyframes();
        segments = new Segments(keyframes.size(), path.closed());
        seconds = keyframes.stream().mapToDouble(Keyframe::secondsToNext).toArray();
        positions =
                new PositionSpline(keyframes.stream().map(Keyframe::position).toList(), segments);
        orientations = new OrientationSpline(
                keyframes.stream().<Quaterniondc>map(Keyframe::orientation).toList(), seconds, segments);
        zoom = new ZoomSpline(keyframes.stream().map(Keyframe::fovRadians).toList(), seconds, segments);
    }

    /** The path that is followed. */
    public CameraPath path() {
        return path;
    }

    /** Length of the curve between each keyframe and the next, world units. */
    double[] segmentLengths() {
        return IntStream.range(0, segments.count())
                .mapToDouble(positions::length)
                .toArray();
    }

    /**
     * The camera at a time.
     *
     * @param seconds from the beginning; what lies outside of the path's duration is the nearest end of an open path, and another round
     *     of a closed one
     * @param size of the picture; its vertical field of view is that of the path
     * @return world frame
     */
    public PinholeCamera camera(double seconds, ImageSize size) {
        if (segments.count() == 0) {
            Keyframe only = path.keyframes().get(0);
            return camera(only.position(), only.orientation(), only.fovRadians(), size);
        }
        Place place = place(seconds);
        Keyframe from = path.keyframes().get(place.segment);
        Keyframe to = path.keyframes().get(segments.end(place.segment));
        double share = Ease.distanceShare(from.ease(), to.ease(), place.timeShare);
        return camera(
                positions.at(place.segment, share),
                orientations.at(place.segment, share),
                zoom.fovRadians(place.segment, share),
                size);
    }

    private static PinholeCamera camera(Vector3d position, Quaterniond orientation, double fovRadians, ImageSize size) {
        return new PinholeCamera(
                PinholeIntrinsics.ofVerticalFov(size.width(), size.height(), fovRadians),
                new Matrix4d().translationRotate(position, orientation));
    }

    private record Place(int segment, double timeShare) {}

    private Place place(double time) {
        double duration = path.durationSeconds();
        double left =
                path.closed() ? time - duration * Math.floor(time / duration) : Math.max(0, Math.min(duration, time));
        int last = segments.count() - 1;
        for (int i = 0; i < last; i++) {
            if (left < seconds[i]) {
                return new Place(i, left / seconds[i]);
            }
            left -= seconds[i];
        }
        return new Place(last, Math.min(1, left / seconds[last]));
    }
}
