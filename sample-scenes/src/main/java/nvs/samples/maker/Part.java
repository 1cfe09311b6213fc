package nvs.samples.maker;

import org.joml.Matrix3d;
import org.joml.Matrix3dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A painted solid in its place.
 *
 * @param shape the solid, in its own frame
 * @param finish its paint, in the same frame
 * @param modelFromPart rotation
 * @param centre the origin of the part's frame in the model frame
 */
record Part(Shape shape, Finish finish, Matrix3dc modelFromPart, Vector3dc centre) {

    /** Turns z to +x, and so a cylinder to lie along the model's length; x comes to +y and y to +z. */
    static final Matrix3dc ALONG_X = new Matrix3d(new Vector3d(0, 1, 0), new Vector3d(0, 0, 1), new Vector3d(1, 0, 0));

    /** Turns z to +y, as the axle of a wheel; x comes to +z and y to +x. */
    static final Matrix3dc ALONG_Y = new Matrix3d(new Vector3d(0, 0, 1), new Vector3d(1, 0, 0), new Vector3d(0, 1, 0));

    private static final double NORMAL_STEP = 1e-4;

    /** A part at the origin, not turned. */
    static Part of(Shape shape, Finish finish) {
        return new Part(shape, finish, new Matrix3d(), new Vector3d());
    }

    /** The same part turned. */
    Part turned(Matrix3dc rotation) {
        return new Part(shape, finish, rotation, centre);
    }

    /** The same part with its centre elsewhere. */
    Part at(double x, double y, double z) {
        return new Part(shape, finish, modelFromPart, new Vector3d(x, y, z));
    }

    /** The same part as a piece of something that is turned around z, counter-clockwise seen from above, and then put elsewhere. */
    Part carried(double degrees, double x, double y, double z) {
        Matrix3d turn = new Matrix3d().rotationZ(Math.toRadians(degrees));
        Vector3d newCentre = turn.transform(new Vector3d(centre)).add(x, y, z);
        return new Part(shape, finish, turn.mul(modelFromPart), newCentre);
    }

    /** A box that holds this part. */
    Bounds bounds() {
        return Bounds.of(shape.halfSize(), modelFromPart, centre);
    }

    /** Signed distance of this part at a point of the model frame. */
    double distance(double x, double y, double z) {
        return localDistance(x - centre.x(), y - centre.y(), z - centre.z());
    }

    /** Unit outward normal of the nearest surface: the gradient of the field, by central differences. */
    Vector3d normal(Vector3dc point) {
        double dx = point.x() - centre.x();
        double dy = point.y() - centre.y();
        double dz = point.z() - centre.z();
        double step = NORMAL_STEP;
        return new Vector3d(
                        localDistance(dx + step, dy, dz) - localDistance(dx - step, dy, dz),
                        localDistance(dx, dy + step, dz) - localDistance(dx, dy - step, dz),
                        localDistance(dx, dy, dz + step) - localDistance(dx, dy, dz - step))
                .normalize();
    }

    /** The paint at a point of the model frame. */
    Colour colour(Vector3dc point) {
        Vector3d local = new Vector3d(point).sub(centre);
        modelFromPart.transformTranspose(local);
        return finish.at(local.x, local.y, local.z);
    }

    private double localDistance(double dx, double dy, double dz) {
        Matrix3dc m = modelFromPart;
        return shape.distance(
                m.m00() * dx + m.m01() * dy + m.m02() * dz,
                m.m10() * dx + m.m11() * dy + m.m12() * dz,
                m.m20() * dx + m.m21() * dy + m.m22() * dz);
    }
}
