package nvs.app.ui.viewer;

import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;

/**
 * Where the user looks from, and how far hands and keys move that. An orbit that begins at a start view, to which it can return.
 */
final class OrbitControl {
    /** A drag across the shorter side of the viewport turns half a circle. */
    private static final double RADIANS_PER_SIDE = Math.PI;

    private static final double ZOOM_PER_POINT = 0.0015;
    /** How much nearer and farther than the start view one can go before there is nothing left to see. */
    private static final double NEAREST = 0.25;

    private static final double FARTHEST = 4;
    private static final double TURNTABLE_RADIANS_PER_SECOND = Math.toRadians(15);
    /** A pause of the program should not show as a jump. */
    private static final double LONGEST_STEP_SECONDS = 0.1;

    private final OrbitView start;
    private OrbitView view;
    private double rollRadians;

    OrbitControl(OrbitView start) {
        this.start = start;
        view = start;
    }

    OrbitView view() {
        return view;
    }

    /** The camera here, tilted sideways by the roll. */
    PinholeCamera camera(PinholeIntrinsics intrinsics) {
        PinholeCamera level = view.camera(intrinsics);
        return new PinholeCamera(intrinsics, new Matrix4d(level.worldFromCamera()).rotateZ(rollRadians));
    }

    /** Tilts the camera to the right, so that the scene tilts to the left. */
    void roll(double rightRadians) {
        rollRadians += rightRadians;
    }

    /** Goes where a camera is, level and facing the pivot; from a camera at the pivot itself there is no such view. */
    void moveTo(PinholeCamera camera) {
        if (camera.centre().distance(start.pivot()) > 0) {
            view = OrbitView.through(camera, start.pivot(), start.up());
        }
        rollRadians = 0;
    }

    /** The scene follows the hand: the camera goes the other way. Distances in points. */
    void drag(double rightPoints, double downPoints, double shorterSidePoints) {
        double radiansPerPoint = RADIANS_PER_SIDE / Math.max(1, shorterSidePoints);
        turn(-rightPoints * radiansPerPoint, downPoints * radiansPerPoint);
    }

    void turn(double azimuthRadians, double elevationRadians) {
        view = view.turned(azimuthRadians, elevationRadians);
    }

    /** Scrolling up comes nearer, by the same part of the distance for every notch. */
    void scroll(double upPoints) {
        double wanted = view.distance() * Math.exp(-upPoints * ZOOM_PER_POINT);
        double distance = Math.max(NEAREST * start.distance(), Math.min(FARTHEST * start.distance(), wanted));
        view = view.zoomed(distance / view.distance());
    }

    void turntable(double seconds) {
        turn(TURNTABLE_RADIANS_PER_SECOND * Math.min(LONGEST_STEP_SECONDS, Math.max(0, seconds)), 0);
    }

    void reset() {
        view = start;
        rollRadians = 0;
    }
}
