package nvs.camera.path;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.joml.Vector3d;

/**
 * The curve through the positions of a path: a centripetal Catmull-Rom spline, which makes neither cusps nor loops between keyframes
 * (Yuksel, Schaefer, Keyser, "Parameterization and Applications of Catmull-Rom Curves", 2011: knots as far apart as the square roots of
 * the distances), in Hermite form. The ends of an open path bend as a parabola would. Where the camera stands still between two
 * keyframes, the curve ends on both sides. Measured by its length.
 */
final class PositionSpline {
    private final Segments segments;
    private final List<Vector3d> positions;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<ArcLength> lengths = new ArrayList<>();

    private record Piece(Vector3d from, Vector3d slopeFrom, Vector3d to, Vector3d slopeTo) {
        Vector3d at(double u) {
            return Hermite.value(from, slopeFrom, to, slopeTo, u);
        }
    }

    PositionSpline(List<Vector3d> positions, Segments segments) {
        this.positions = positions;
        this.segments = segments;
        for (int i = 0; i < segments.count(); i++) {
            Piece piece = piece(i);
            pieces.add(piece);
            lengths.add(new ArcLength(piece::at));
        }
    }

    /** The place behind the given share of a segment's length. */
    Vector3d at(int segment, double share) {
        return pieces.get(segment).at(lengths.get(segment).parameterAt(share));
    }

    double length(int segment) {
        return lengths.get(segment).total();
    }

    private Piece piece(int segment) {
        int end = segments.end(segment);
        double knots = knotDistance(segment);
        return new Piece(
                positions.get(segment),
                velocity(segment, segment).mul(knots),
                positions.get(end),
                velocity(end, segment).mul(knots));
    }

    /** At a keyframe that a segment touches, in units of length by knot distance. */
    private Vector3d velocity(int keyframe, int segment) {
        if (knotDistance(segment) == 0) {
            return new Vector3d();
        }
        OptionalInt other = otherMovingSegment(keyframe, segment);
        if (other.isPresent()) {
            return interior(segment, other.getAsInt());
        }
        int far = keyframe == segment ? segments.end(segment) : segment;
        OptionalInt beyond = otherMovingSegment(far, segment);
        Vector3d straight = rate(segment);
        return beyond.isEmpty()
                ? straight
                : straight.mul(2).sub(interior(segment, beyond.getAsInt())); // the parabola with that far slope
    }

    private OptionalInt otherMovingSegment(int keyframe, int segment) {
        OptionalInt before = segments.before(keyframe);
        OptionalInt other = before.isPresent() && before.getAsInt() == segment ? segments.after(keyframe) : before;
        return other.isPresent() && knotDistance(other.getAsInt()) > 0 ? other : OptionalInt.empty();
    }

    /** The slope of the parabola through three points where two segments meet. */
    private Vector3d interior(int one, int other) {
        double knotsOne = knotDistance(one);
        double knotsOther = knotDistance(other);
        return rate(one).mul(knotsOther).fma(knotsOne, rate(other)).div(knotsOne + knotsOther);
    }

    private Vector3d rate(int segment) {
        return chord(segment).div(knotDistance(segment));
    }

    private double knotDistance(int segment) {
        return Math.sqrt(chord(segment).length());
    }

    private Vector3d chord(int segment) {
        return positions.get(segments.end(segment)).sub(positions.get(segment), new Vector3d());
    }
}
