package nvs.camera;

import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A place on a sphere around a pivot, looking at the pivot: what dragging the mouse changes.
 *
 * @param pivot the centre of the orbit, world frame
 * @param up unit direction that stays up on screen, world frame
 * @param azimuthRadians angle around {@code up}, measured from {@link #referenceDirection}
 * @param elevationRadians angle above the plane through the pivot orthogonal to {@code up}
 * @param distance from the pivot, world units, positive
 */
public record OrbitView(
        Vector3dc pivot, Vector3dc up, double azimuthRadians, double elevationRadians, double distance) {

    /** Elevation stops short of the poles, where "up on screen" has no answer. */
    public static final double MAX_ELEVATION_RADIANS = Math.toRadians(89);

    public OrbitView {
        if (!(distance > 0) || Double.isInfinite(distance)) {
            throw new IllegalArgumentException("distance must be positive and finite: " + distance);
        }
        if (!(up.length() > 0)) {
            throw new IllegalArgumentException("up must not be zero: " + up);
        }
        if (!pivot.isFinite() || !Double.isFinite(azimuthRadians + elevationRadians)) {
            throw new IllegalArgumentException(
                    "orbit must be finite: " + pivot + " " + azimuthRadians + " " + elevationRadians);
        }
        pivot = new Vector3d(pivot);
        up = new Vector3d(up).normalize();
        elevationRadians = Math.max(-MAX_ELEVATION_RADIANS, Math.min(MAX_ELEVATION_RADIANS, elevationRadians));
    }

    /** Azimuth 0: the world's +x made orthogonal to up, or +y where up is x itself. */
    public static Vector3d referenceDirection(Vector3dc up) {
        Vector3d axis = Math.abs(up.x()) < 0.9 ? new Vector3d(1, 0, 0) : new Vector3d(0, 1, 0);
        Vector3d unitUp = new Vector3d(up).normalize();
        return axis.fma(-axis.dot(unitUp), unitUp).normalize();
    }

    /** The orbit position of an existing camera: its roll is dropped, and it is turned to face the pivot. */
    public static OrbitView through(PinholeCamera camera, Vector3dc pivot, Vector3dc up) {
        Vector3d offset = camera.centre().sub(pivot);
        double distance = offset.length();
        Vector3d local = localFromWorld(up).transform(offset);
        double elevation = Math.asin(Math.max(-1, Math.min(1, local.z / distance)));
        return new OrbitView(pivot, up, Math.atan2(local.y, local.x), elevation, distance);
    }

    /** The camera at this place. */
    public PinholeCamera camera(PinholeIntrinsics intrinsics) {
        return PinholeCamera.lookingAt(intrinsics, eye(), pivot, up);
    }

    /** The camera centre in the world frame. */
    public Vector3d eye() {
        double flat = Math.cos(elevationRadians);
        Vector3d local = new Vector3d(
                flat * Math.cos(azimuthRadians), flat * Math.sin(azimuthRadians), Math.sin(elevationRadians));
        return localFromWorld(up).transpose().transform(local).mul(distance).add(pivot);
    }

    /** Moved around the pivot by the given angles. */
    public OrbitView turned(double azimuthStepRadians, double elevationStepRadians) {
        return new OrbitView(
                pivot, up, azimuthRadians + azimuthStepRadians, elevationRadians + elevationStepRadians, distance);
    }

    /** Nearer (factor below 1) or farther (above 1). */
    public OrbitView zoomed(double factor) {
        return new OrbitView(pivot, up, azimuthRadians, elevationRadians, distance * factor);
    }

    /** The same angles and distance around another pivot. */
    public OrbitView around(Vector3dc newPivot) {
        return new OrbitView(newPivot, up, azimuthRadians, elevationRadians, distance);
    }

    /** Rows: reference direction, the direction left of it seen from above, up. */
    private static Matrix3d localFromWorld(Vector3dc up) {
        Vector3d z = new Vector3d(up).normalize();
        Vector3d x = referenceDirection(up);
        Vector3d y = z.cross(x, new Vector3d());
        return new Matrix3d(x, y, z).transpose();
    }
}
