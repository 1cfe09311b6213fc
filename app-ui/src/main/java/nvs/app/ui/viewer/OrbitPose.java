package nvs.app.ui.viewer;

import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Any camera, said in terms of an orbit, so that turning goes on from wherever one looks.
 *
 * @param view where it stands
 * @param aside how the camera is turned there away from facing the pivot levelly: its own frame there from the camera frame
 * @param fovRadians vertical field of view of the model's frame
 */
record OrbitPose(OrbitView view, Quaterniondc aside, double fovRadians) {
    private static final double HALF_TURN = Math.PI;
    private static final double ROUNDING = 1e-9;

    /** The level pose that faces the pivot. */
    static OrbitPose facing(OrbitView view, double fovRadians) {
        return new OrbitPose(view, new Quaterniond(), fovRadians);
    }

    /** The pose of an existing camera; where an orbit about the pivot has no such place, its middle is moved. */
    static OrbitPose of(PinholeCamera camera, Vector3dc pivot, Vector3dc up, double fovRadians) {
        OrbitView view = view(camera, pivot, up);
        Quaterniond facing = rotation(view.camera(camera.intrinsics()));
        return new OrbitPose(view, facing.invert().mul(rotation(camera)).normalize(), fovRadians);
    }

    private static OrbitView view(PinholeCamera camera, Vector3dc pivot, Vector3dc up) {
        Vector3d centre = camera.centre();
        OrbitView view = centre.distance(pivot) > 0
                ? OrbitView.through(camera, pivot, up)
                : OrbitView.through(camera, camera.forward().add(centre), up);
        // Right above the pivot an orbit does not go.
        Vector3d missing = centre.sub(view.eye());
        boolean isThere = missing.length() <= ROUNDING * view.distance();
        return isThere ? view : view.around(missing.add(view.pivot()));
    }

    private static Quaterniond rotation(PinholeCamera camera) {
        return camera.worldFromCamera().getNormalizedRotation(new Quaterniond());
    }

    /** The camera of this pose. */
    PinholeCamera camera(PinholeIntrinsics intrinsics) {
        PinholeCamera facing = view.camera(intrinsics);
        return isFacing()
                ? facing
                : new PinholeCamera(intrinsics, new Matrix4d(facing.worldFromCamera()).rotate(aside));
    }

    private boolean isFacing() {
        return aside.equals(new Quaterniond());
    }

    OrbitPose with(OrbitView newView) {
        return new OrbitPose(newView, aside, fovRadians);
    }

    OrbitPose withFov(double newFovRadians) {
        return new OrbitPose(view, aside, newFovRadians);
    }

    /** Tilted to the right, so that the scene tilts to the left. */
    OrbitPose rolled(double rightRadians) {
        return new OrbitPose(view, new Quaterniond(aside).rotateZ(rightRadians), fovRadians);
    }

    /** Moved with its pivot; world units. */
    OrbitPose shifted(Vector3dc worldShift) {
        return with(view.around(new Vector3d(view.pivot()).add(worldShift)));
    }

    /** Looking elsewhere from the same place. */
    OrbitPose lookingAside(double rightRadians, double upRadians) {
        Quaterniond turned = new Quaterniond(aside).rotateX(upRadians);
        Matrix3d facing = view.camera(PinholeIntrinsics.ofVerticalFov(1, 1, fovRadians))
                .worldFromCamera()
                .get3x3(new Matrix3d());
        Vector3d upOfFacing = facing.transpose().transform(new Vector3d(view.up()));
        Quaterniond around = new Quaterniond().fromAxisAngleRad(upOfFacing, -rightRadians);
        return new OrbitPose(view, around.mul(turned).normalize(), fovRadians);
    }

    /** So much of the way to another pose, around the pivot rather than through the scene. */
    OrbitPose towards(OrbitPose end, double part) {
        OrbitView to = end.view;
        double turn = Math.IEEEremainder(to.azimuthRadians() - view.azimuthRadians(), 2 * HALF_TURN);
        OrbitView between = new OrbitView(
                view.pivot().lerp(to.pivot(), part, new Vector3d()),
                view.up(),
                view.azimuthRadians() + part * turn,
                view.elevationRadians() + part * (to.elevationRadians() - view.elevationRadians()),
                view.distance() * Math.pow(to.distance() / view.distance(), part));
        return new OrbitPose(
                between,
                aside.slerp(end.aside, part, new Quaterniond()),
                fovRadians + part * (end.fovRadians - fovRadians));
    }
}
