package nvs.samples.maker;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A solid around the origin of its own frame, as a signed distance field: negative inside, and never farther from zero than the
 * surface is, so that a ray may step by it.
 */
interface Shape {

    /** Signed distance to the surface, or a bound of it. */
    double distance(double x, double y, double z);

    /** Half of the size of a box around the origin that holds the solid. */
    Vector3dc halfSize();

    /** Radius of a sphere around the origin that holds the solid. */
    default double boundingRadius() {
        return halfSize().length();
    }

    /**
     * A ball.
     *
     * @param radius positive
     */
    record Sphere(double radius) implements Shape {
        @Override
        public double distance(double x, double y, double z) {
            return Math.sqrt(x * x + y * y + z * z) - radius;
        }

        @Override
        public Vector3dc halfSize() {
            return new Vector3d(radius);
        }

        @Override
        public double boundingRadius() {
            return radius;
        }
    }

    /**
     * A box with rounded edges.
     *
     * @param halfX half of the outer size along x
     * @param halfY likewise along y
     * @param halfZ likewise along z
     * @param rounding radius of the edges, below every half size
     */
    record Box(double halfX, double halfY, double halfZ, double rounding) implements Shape {
        @Override
        public double distance(double x, double y, double z) {
            double overX = Math.abs(x) - halfX + rounding;
            double overY = Math.abs(y) - halfY + rounding;
            double overZ = Math.abs(z) - halfZ + rounding;
            double outside = length(Math.max(overX, 0), Math.max(overY, 0), Math.max(overZ, 0));
            return outside + Math.min(0, Math.max(overX, Math.max(overY, overZ))) - rounding;
        }

        @Override
        public Vector3dc halfSize() {
            return new Vector3d(halfX, halfY, halfZ);
        }
    }

    /**
     * A cylinder along z with rounded rims.
     *
     * @param radius outer radius
     * @param halfHeight half of the outer height
     * @param rounding radius of the rims, below both
     */
    record Cylinder(double radius, double halfHeight, double rounding) implements Shape {
        @Override
        public double distance(double x, double y, double z) {
            double overRadius = Math.sqrt(x * x + y * y) - radius + rounding;
            double overHeight = Math.abs(z) - halfHeight + rounding;
            double outside = length(Math.max(overRadius, 0), Math.max(overHeight, 0), 0);
            return outside + Math.min(0, Math.max(overRadius, overHeight)) - rounding;
        }

        @Override
        public Vector3dc halfSize() {
            return new Vector3d(radius, radius, halfHeight);
        }

        @Override
        public double boundingRadius() {
            return length(radius, halfHeight, 0);
        }
    }

    /**
     * A cone along z cut off flat at both ends.
     *
     * @param bottomRadius radius at {@code -halfHeight}
     * @param topRadius radius at {@code +halfHeight}
     * @param halfHeight half of the height
     */
    record Cone(double bottomRadius, double topRadius, double halfHeight) implements Shape {
        @Override
        public double distance(double x, double y, double z) {
            double slope = (topRadius - bottomRadius) / (2 * halfHeight);
            double middleRadius = (topRadius + bottomRadius) / 2;
            double overSide = (Math.sqrt(x * x + y * y) - middleRadius - slope * z) / Math.sqrt(1 + slope * slope);
            return Math.max(overSide, Math.abs(z) - halfHeight);
        }

        @Override
        public Vector3dc halfSize() {
            double radius = Math.max(bottomRadius, topRadius);
            return new Vector3d(radius, radius, halfHeight);
        }

        @Override
        public double boundingRadius() {
            return length(Math.max(bottomRadius, topRadius), halfHeight, 0);
        }
    }

    /**
     * A ring around z; with a tube thicker than the ring is wide it closes to an apple.
     *
     * @param ringRadius from the axis to the middle of the tube
     * @param tubeRadius of the tube
     */
    record Torus(double ringRadius, double tubeRadius) implements Shape {
        @Override
        public double distance(double x, double y, double z) {
            return length(Math.sqrt(x * x + y * y) - ringRadius, z, 0) - tubeRadius;
        }

        @Override
        public Vector3dc halfSize() {
            return new Vector3d(ringRadius + tubeRadius, ringRadius + tubeRadius, tubeRadius);
        }

        @Override
        public double boundingRadius() {
            return ringRadius + tubeRadius;
        }
    }

    /** This solid stretched along its own axes; the field shrinks by the smallest factor. */
    default Shape stretched(double factorX, double factorY, double factorZ) {
        double smallest = Math.min(factorX, Math.min(factorY, factorZ));
        Shape whole = this;
        return new Shape() {
            @Override
            public double distance(double x, double y, double z) {
                return smallest * whole.distance(x / factorX, y / factorY, z / factorZ);
            }

            @Override
            public Vector3dc halfSize() {
                return new Vector3d(whole.halfSize()).mul(factorX, factorY, factorZ);
            }

            @Override
            public double boundingRadius() {
                return Math.max(factorX, Math.max(factorY, factorZ)) * whole.boundingRadius();
            }
        };
    }

    /** This solid without what lies inside the tool, whose centre is at the given place. */
    default Shape without(Shape tool, double toolX, double toolY, double toolZ) {
        Shape whole = this;
        return new Shape() {
            @Override
            public double distance(double x, double y, double z) {
                return Math.max(whole.distance(x, y, z), -tool.distance(x - toolX, y - toolY, z - toolZ));
            }

            @Override
            public Vector3dc halfSize() {
                return whole.halfSize();
            }

            @Override
            public double boundingRadius() {
                return whole.boundingRadius();
            }
        };
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
