package nvs.samples.maker;

import org.joml.Matrix3dc;
import org.joml.Vector3dc;

/**
 * A box along the axes of the model that holds a part: what tells quickly that the part is not met.
 *
 * @param centre its middle
 * @param halfX half of its size along x
 * @param halfY likewise along y
 * @param halfZ likewise along z
 */
record Bounds(Vector3dc centre, double halfX, double halfY, double halfZ) {

    /** The bounds of a solid that is turned and placed. */
    static Bounds of(Vector3dc halfSize, Matrix3dc modelFromPart, Vector3dc centre) {
        Matrix3dc m = modelFromPart;
        double x = halfSize.x();
        double y = halfSize.y();
        double z = halfSize.z();
        return new Bounds(
                centre,
                Math.abs(m.m00()) * x + Math.abs(m.m10()) * y + Math.abs(m.m20()) * z,
                Math.abs(m.m01()) * x + Math.abs(m.m11()) * y + Math.abs(m.m21()) * z,
                Math.abs(m.m02()) * x + Math.abs(m.m12()) * y + Math.abs(m.m22()) * z);
    }

    /** Whether the box, and so all that it holds, is at least so far from a point. */
    boolean isBeyond(double distance, double x, double y, double z) {
        if (distance < 0) {
            return true;
        }
        double dx = Math.max(0, Math.abs(x - centre.x()) - halfX);
        double dy = Math.max(0, Math.abs(y - centre.y()) - halfY);
        double dz = Math.max(0, Math.abs(z - centre.z()) - halfZ);
        return dx * dx + dy * dy + dz * dz >= distance * distance;
    }

    /** Whether a beam may touch the box; false only if it does not. */
    boolean isTouchedBy(Beam beam) {
        double x = centre.x() - beam.origin().x();
        double y = centre.y() - beam.origin().y();
        double z = centre.z() - beam.origin().z();
        double radius = Math.sqrt(halfX * halfX + halfY * halfY + halfZ * halfZ);
        // As thick as the beam is where it leaves the box at the latest.
        double margin = beam.spread() * (Math.sqrt(x * x + y * y + z * z) + radius) / (1 - beam.spread());
        double enter = 0;
        double leave = Double.MAX_VALUE;
        for (int axis = 0; axis < 3; axis++) {
            double towards = axis == 0 ? x : axis == 1 ? y : z;
            double half = margin + (axis == 0 ? halfX : axis == 1 ? halfY : halfZ);
            double step = beam.direction().get(axis);
            if (Math.abs(step) < 1e-12) {
                enter = Math.abs(towards) > half ? Double.MAX_VALUE : enter;
            } else {
                double middle = towards / step;
                double around = half / Math.abs(step);
                enter = Math.max(enter, middle - around);
                leave = Math.min(leave, middle + around);
            }
        }
        return enter <= leave;
    }
}
