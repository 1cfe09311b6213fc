package nvs.samples.maker;

import org.joml.Vector3dc;

/**
 * A cone of light that opens from a point; a ray if it does not open.
 *
 * @param origin its tip
 * @param direction unit vector along its axis
 * @param spread sine of the angle between its axis and its side: the radius of a ball that just fits at unit distance
 */
record Beam(Vector3dc origin, Vector3dc direction, double spread) {

    Beam {
        if (!(spread >= 0 && spread < 1)) {
            throw new IllegalArgumentException("a beam opens to less than half of space: " + spread);
        }
    }

    /** Whether it may touch a ball; false only if it does not. */
    boolean touches(Vector3dc centre, double radius) {
        double dx = centre.x() - origin.x();
        double dy = centre.y() - origin.y();
        double dz = centre.z() - origin.z();
        double along = dx * direction.x() + dy * direction.y() + dz * direction.z();
        double asideSquared = Math.max(0, dx * dx + dy * dy + dz * dz - along * along);
        // Where on the axis the cone comes nearest to the ball, or goes deepest into it.
        double best = Math.max(0, along + spread * Math.sqrt(asideSquared / (1 - spread * spread)));
        double reach = radius + spread * best;
        return asideSquared + (along - best) * (along - best) < reach * reach;
    }
}
