package nvs.app.ui.inspector;

import java.util.Locale;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import org.joml.Vector3dc;

/**
 * Where a camera is and how it looks, in figures.
 *
 * @param camera the camera, world frame
 * @param orbit its place around the pivot
 */
record CameraFigures(PinholeCamera camera, OrbitView orbit) {
    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 9;
    private static final double TURN_DEGREES = 360;

    static CameraFigures of(PinholeCamera camera, Vector3dc pivot, Vector3dc up) {
        return new CameraFigures(camera, OrbitView.through(camera, pivot, up));
    }

    /** The figure; angles in degrees. */
    double get(CameraFigure figure) {
        return switch (figure) {
            case X -> camera.centre().x;
            case Y -> camera.centre().y;
            case Z -> camera.centre().z;
            case AZIMUTH -> Math.IEEEremainder(Math.toDegrees(orbit.azimuthRadians()), TURN_DEGREES);
            case ELEVATION -> Math.toDegrees(orbit.elevationRadians());
            case DISTANCE -> orbit.distance();
            case ROLL -> Math.toDegrees(rollRadians());
            case FOV -> Math.toDegrees(fovRadians());
        };
    }

    /** How far the camera is tilted to the right from level. */
    double rollRadians() {
        return Math.atan2(-camera.right().dot(orbit.up()), camera.up().dot(orbit.up()));
    }

    double fovRadians() {
        return camera.intrinsics().verticalFovRadians();
    }

    /** The figure for people: as many decimals as the distance to the pivot is worth, the same for a whole scene. */
    String text(CameraFigure figure) {
        double value = get(figure);
        int decimals = figure.isAngle() ? 1 : decimals();
        double step = Math.pow(10, -decimals);
        double shown = Math.abs(value) < step / 2 ? 0 : value; // no minus before a zero
        return String.format(Locale.ROOT, "%." + decimals + "f", shown);
    }

    private int decimals() {
        int magnitude = (int) Math.floor(Math.log10(orbit.distance()));
        return Math.max(0, Math.min(MOST_DECIMALS, DIGITS - 1 - magnitude));
    }
}
