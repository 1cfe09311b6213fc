package nvs.app.ui.viewer;

import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;

/**
 * Where the user looks from, and how far hands and keys move that. An orbit that begins at a start view, to which it can return; it can be
 * moved, and the camera can look away from its middle.
 */
final class OrbitControl {
    /** A drag across the shorter side of the viewport turns half a circle. */
    private static final double RADIANS_PER_SIDE = Math.PI;

    private static final double ZOOM_PER_POINT = 0.0015;
    /** How much nearer and farther than the start view one can go before there is nothing left to see. */
    private static final double NEAREST = 0.25;

    private static final double FARTHEST = 4;
    private static final double NARROWEST_FOV_RADIANS = Math.toRadians(8);
    private static final double WIDEST_FOV_RADIANS = Math.toRadians(100);
    private static final double TURNTABLE_RADIANS_PER_SECOND = Math.toRadians(15);
    /** Flying crosses the distance to the pivot in two seconds. */
    private static final double DISTANCES_PER_SECOND = 0.5;
    /** A pause of the program should not show as a jump. */
    private static final double LONGEST_STEP_SECONDS = 0.1;

    /** Where only the pose matters. */
    private static final PinholeIntrinsics ANY_LENS = PinholeIntrinsics.ofVerticalFov(1, 1, 1);

    private final OrbitPose start;
    private OrbitPose pose;
    private Flight flight;

    OrbitControl(OrbitView start, double fovRadians) {
        this.start = OrbitPose.facing(start, fovRadians);
        pose = this.start;
    }

    /** Looks on as another did, also where the middle of the scene is another now. */
    void goOnFrom(OrbitControl previous) {
        OrbitView before = previous.start.view();
        boolean isSameOrbit = before.pivot().equals(start.view().pivot())
                && before.up().equals(start.view().up());
        if (isSameOrbit) {
            set(previous.pose);
        } else {
            lookThrough(previous.pose.camera(ANY_LENS), previous.pose.fovRadians());
        }
    }

    OrbitView view() {
        return pose.view();
    }

    /** Where it looks from, and how. */
    OrbitPose pose() {
        return pose;
    }

    double fovRadians() {
        return pose.fovRadians();
    }

    /** The camera here. */
    PinholeCamera camera(PinholeIntrinsics intrinsics) {
        return pose.camera(intrinsics);
    }

    /** Tilts the camera to the right, so that the scene tilts to the left. */
    void roll(double rightRadians) {
        set(pose.rolled(rightRadians));
    }

    /** Looks exactly as a camera does, at once; goes on turning around what it turned around. */
    void lookThrough(PinholeCamera camera, double fovRadians) {
        set(OrbitPose.of(camera, pose.view().pivot(), pose.view().up(), fovRadians));
    }

    /** Stands elsewhere around the scene, turned aside as before. */
    void moveTo(OrbitView view) {
        set(pose.with(view));
    }

    /** Goes to where it looks exactly as a camera does, in the time of a glance. */
    void flyTo(PinholeCamera camera, double fovRadians) {
        flight = new Flight(pose, through(camera, fovRadians));
    }

    /** Goes to a place that faces the middle of the scene, in the time of a glance. */
    void flyTo(Preset preset) {
        flight = new Flight(pose, OrbitPose.facing(preset.of(start.view()), start.fovRadians()));
    }

    private OrbitPose through(PinholeCamera camera, double fovRadians) {
        return OrbitPose.of(camera, start.view().pivot(), start.view().up(), fovRadians);
    }

    /** The scene follows the hand: the camera goes the other way. Distances in points. */
    void drag(double rightPoints, double downPoints, double shorterSidePoints) {
        double radiansPerPoint = RADIANS_PER_SIDE / Math.max(1, shorterSidePoints);
        turn(-rightPoints * radiansPerPoint, downPoints * radiansPerPoint);
    }

    void turn(double azimuthRadians, double elevationRadians) {
        set(pose.with(pose.view().turned(azimuthRadians, elevationRadians)));
    }

    /** Shifts the scene with the hand, by as much as its middle moves on screen. Distances in points. */
    void pan(double rightPoints, double downPoints, double shorterSidePoints) {
        double side = 2 * pose.view().distance() * Math.tan(pose.fovRadians() / 2);
        double perPoint = side / Math.max(1, shorterSidePoints);
        shift(-rightPoints * perPoint, downPoints * perPoint, 0);
    }

    /** Looks around from where it stands; what is seen follows the hand. */
    void look(double rightPoints, double downPoints, double shorterSidePoints) {
        double perPoint = pose.fovRadians() / Math.max(1, shorterSidePoints);
        set(pose.lookingAside(-rightPoints * perPoint, downPoints * perPoint));
    }

    /** Flies along the camera's axes for so long, the pivot with it. */
    void fly(double right, double up, double forward, double seconds) {
        double step = DISTANCES_PER_SECOND * start.view().distance() * bounded(seconds);
        shift(right * step, up * step, forward * step);
    }

    private void shift(double right, double up, double forward) {
        PinholeCamera here = pose.camera(ANY_LENS);
        Vector3d moved = here.right().mul(right).fma(up, here.up()).fma(forward, here.forward());
        set(pose.shifted(moved));
    }

    /** Scrolling up comes nearer, by the same part of the distance for every notch. */
    void scroll(double upPoints) {
        OrbitView view = pose.view();
        double wanted = view.distance() * Math.exp(-upPoints * ZOOM_PER_POINT);
        double usual = start.view().distance();
        double distance = Math.max(NEAREST * usual, Math.min(FARTHEST * usual, wanted));
        set(pose.with(view.zoomed(distance / view.distance())));
    }

    /** Sees more of the scene (above 1) or less, from the same place. */
    void widen(double factor) {
        setFov(pose.fovRadians() * factor);
    }

    void setFov(double fovRadians) {
        set(pose.withFov(Math.max(NARROWEST_FOV_RADIANS, Math.min(WIDEST_FOV_RADIANS, fovRadians))));
    }

    void turntable(double seconds) {
        turn(TURNTABLE_RADIANS_PER_SECOND * bounded(seconds), 0);
    }

    /** Goes on with a flight; whether there was one. */
    boolean advance(double seconds) {
        if (flight == null) {
            return false;
        }
        pose = flight.after(bounded(seconds));
        if (flight.isOver()) {
            flight = null;
        }
        return true;
    }

    /** Back to the whole scene, from the side one looks from. */
    void frameAll() {
        OrbitView usual = start.view();
        OrbitView here = pose.view();
        OrbitView whole = new OrbitView(
                usual.pivot(), usual.up(), here.azimuthRadians(), here.elevationRadians(), usual.distance());
        flight = new Flight(pose, OrbitPose.facing(whole, start.fovRadians()));
    }

    void reset() {
        set(start);
    }

    /** Hands go before flights. */
    private void set(OrbitPose newPose) {
        flight = null;
        pose = newPose;
    }

    private static double bounded(double seconds) {
        return Math.min(LONGEST_STEP_SECONDS, Math.max(0, seconds));
    }
}
