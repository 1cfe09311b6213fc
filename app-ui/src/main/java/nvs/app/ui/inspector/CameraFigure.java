package nvs.app.ui.inspector;

/** A number that says where the camera is and how it looks. */
public enum CameraFigure {
    /** Place in the world frame. */
    X,
    Y,
    Z,
    /** Around the pivot, in degrees. */
    AZIMUTH,
    /** Above the plane through the pivot, in degrees. */
    ELEVATION,
    /** From the pivot, in world units. */
    DISTANCE,
    /** Tilted to the right, in degrees. */
    ROLL,
    /** Vertical, of the model's frame, in degrees. */
    FOV;

    /** Whether it is an angle in degrees. */
    boolean isAngle() {
        return switch (this) {
            case AZIMUTH, ELEVATION, ROLL, FOV -> true;
            case X, Y, Z, DISTANCE -> false;
        };
    }
}
