package nvs.samples.maker;

import java.util.Arrays;
import java.util.List;
import org.joml.Vector3dc;

/** A subject: the union of its parts, centred at the origin. Immutable; any thread. */
final class Model {

    /** A ray this near to the surface has hit it: a small part of a sub-pixel at the distances in use. */
    private static final double HIT_DISTANCE = 1e-4;

    private static final int MAX_STEPS = 256;

    private final Placed[] parts;
    private final double boundingRadius;

    /** A part with its bounds: most parts are far from most points, and those settle it. */
    private record Placed(Part part, Bounds bounds) {

        static Placed of(Part part) {
            return new Placed(part, part.bounds());
        }

        /** The smaller of the given distance and that of the part at a point. */
        double nearerThan(double nearest, double x, double y, double z) {
            return bounds.isBeyond(nearest, x, y, z) ? nearest : Math.min(nearest, part.distance(x, y, z));
        }

        boolean isTouchedBy(Beam beam) {
            return beam.touches(part.centre(), part.shape().boundingRadius()) && bounds.isTouchedBy(beam);
        }
    }

    /**
     * Puts the parts together.
     *
     * @param parts at least one
     */
    Model(List<Part> parts) {
        this(
                parts.stream().map(Placed::of).toArray(Placed[]::new),
                parts.stream()
                        .mapToDouble(
                                part -> part.centre().length() + part.shape().boundingRadius())
                        .max()
                        .orElseThrow(() -> new IllegalArgumentException("a model has at least one part: " + parts)));
    }

    private Model(Placed[] parts, double boundingRadius) {
        this.parts = parts;
        this.boundingRadius = boundingRadius;
    }

    /**
     * What of this model lies in a beam, and perhaps more: far fewer parts to ask for each step of a ray in it. Not to be asked
     * about points outside the beam.
     */
    Model in(Beam beam) {
        Placed[] touched = new Placed[parts.length];
        int count = 0;
        for (Placed placed : parts) {
            if (placed.isTouchedBy(beam)) {
                touched[count++] = placed;
            }
        }
        return new Model(Arrays.copyOf(touched, count), boundingRadius);
    }

    /** Whether there is nothing, as there may be in a beam. */
    boolean isEmpty() {
        return parts.length == 0;
    }

    /** Radius of a sphere around the origin that holds every part. */
    double boundingRadius() {
        return boundingRadius;
    }

    /** Signed distance to the nearest part. */
    double distance(double x, double y, double z) {
        return distanceUpTo(Double.MAX_VALUE, x, y, z);
    }

    /** The same, but the given distance if no part is so near: quicker to tell. */
    double distanceUpTo(double farthest, double x, double y, double z) {
        double nearest = farthest;
        for (Placed placed : parts) {
            nearest = placed.nearerThan(nearest, x, y, z);
        }
        return nearest;
    }

    /** The part whose surface is nearest. */
    Part partAt(Vector3dc point) {
        Part best = parts[0].part();
        double nearest = Double.MAX_VALUE;
        for (Placed placed : parts) {
            double distance = placed.nearerThan(nearest, point.x(), point.y(), point.z());
            if (distance < nearest) {
                nearest = distance;
                best = placed.part();
            }
        }
        return best;
    }

    /**
     * Sphere tracing (Hart 1996): how far along the ray the surface lies.
     *
     * @param origin where the ray starts, outside the model
     * @param direction unit vector
     * @return NaN if the ray misses
     */
    double trace(Vector3dc origin, Vector3dc direction) {
        double along = -origin.dot(direction);
        double halfChordSquared = boundingRadius * boundingRadius - (origin.lengthSquared() - along * along);
        if (isEmpty() || halfChordSquared <= 0) {
            return Double.NaN;
        }
        double halfChord = Math.sqrt(halfChordSquared);
        double t = Math.max(0, along - halfChord);
        for (int step = 0; step < MAX_STEPS && t < along + halfChord; step++) {
            double distance = distance(
                    origin.x() + t * direction.x(), origin.y() + t * direction.y(), origin.z() + t * direction.z());
            if (distance < HIT_DISTANCE) {
                return t;
            }
            t += distance;
        }
        return Double.NaN;
    }
}
