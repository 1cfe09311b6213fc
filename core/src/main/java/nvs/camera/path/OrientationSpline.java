package nvs.camera.path;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The turning of a camera from keyframe to keyframe, each time the shorter way round. Every segment is a cubic Hermite curve of unit
 * quaternions in the cumulative Bézier form of Kim, Kim, Shin, "A General Construction Scheme for Unit Quaternion Curves with Simple
 * High Order Derivatives", SIGGRAPH 1995: {@code q0 exp(a B1(u)) exp(b B2(u)) exp(c B3(u))}. Where two segments meet they have one
 * angular velocity, the Catmull-Rom mean of theirs by time, but never much faster than the slower of them, or the camera would swing
 * past the keyframe. A single segment is slerp (Shoemake 1985).
 */
final class OrientationSpline {
    /** An angular velocity above three times a segment's mean would overshoot; half of that keeps turns calm. */
    private static final double MOST_PER_SLOWER_RATE = 1.5;

    private final Segments segments;
    private final double[] seconds;
    private final List<Quaterniondc> orientations;
    private final List<Vector3dc> turns = new ArrayList<>();

    /**
     * Prepares the curve.
     *
     * @param seconds of every segment, positive
     */
    OrientationSpline(List<Quaterniondc> orientations, double[] seconds, Segments segments) {
        this.orientations = orientations;
        this.seconds = seconds;
        this.segments = segments;
        for (int i = 0; i < segments.count(); i++) {
            Quaterniond turn = new Quaterniond(orientations.get(i)).conjugate().mul(orientations.get(segments.end(i)));
            turns.add(rotationVector(turn));
        }
    }

    /** The orientation at a share of a segment. */
    Quaterniond at(int segment, double u) {
        int end = segments.end(segment);
        Vector3d first = velocity(segment).mul(seconds[segment] / 3);
        Vector3d last = velocity(end).mul(seconds[segment] / 3);
        Quaterniond middle =
                rotation(first, -1).mul(rotation(turns.get(segment), 1)).mul(rotation(last, -1));
        double v = 1 - u;
        return new Quaterniond(orientations.get(segment))
                .mul(rotation(first, 1 - v * v * v))
                .mul(rotation(rotationVector(middle), u * u * (3 - 2 * u)))
                .mul(rotation(last, u * u * u))
                .normalize();
    }

    /** At a keyframe, in radians per second about the axes of the camera. */
    private Vector3d velocity(int keyframe) {
        OptionalInt before = segments.before(keyframe);
        OptionalInt after = segments.after(keyframe);
        if (before.isEmpty() || after.isEmpty()) {
            return rate(before.orElseGet(after::getAsInt));
        }
        int one = before.getAsInt();
        int other = after.getAsInt();
        Vector3d mean =
                rate(one).mul(seconds[other]).fma(seconds[one], rate(other)).div(seconds[one] + seconds[other]);
        double most =
                MOST_PER_SLOWER_RATE * Math.min(rate(one).length(), rate(other).length());
        return mean.length() > most ? mean.mul(most / mean.length()) : mean;
    }

    private Vector3d rate(int segment) {
        return new Vector3d(turns.get(segment)).div(seconds[segment]);
    }

    /** Axis times angle, at most half a turn: a quaternion and its negative are one rotation. */
    private static Vector3d rotationVector(Quaterniondc rotation) {
        Vector3d axis = new Vector3d(rotation.x(), rotation.y(), rotation.z());
        double sine = axis.length();
        if (sine == 0) {
            return axis;
        }
        double sign = rotation.w() < 0 ? -1 : 1;
        return axis.mul(2 * Math.atan2(sine, sign * rotation.w()) * sign / sine);
    }

    private static Quaterniond rotation(Vector3dc rotationVector, double share) {
        double angle = rotationVector.length();
        return angle == 0
                ? new Quaterniond()
                : new Quaterniond()
                        .rotationAxis(
                                share * angle,
                                rotationVector.x() / angle,
                                rotationVector.y() / angle,
                                rotationVector.z() / angle);
    }
}
