package nvs.app.ui.viewer;

import nvs.camera.PinholeCamera;
import nvs.scene.SparsePoints;
import nvs.usecase.OpenedScene;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * What of a scene a click means.
 *
 * @param camera what the user sees through, world frame
 * @param scene what is seen
 * @param radiusPixels how near to a sparse point a click must be
 */
record ScenePick(PinholeCamera camera, OpenedScene scene, double radiusPixels) {

    /** The sparse point there that is nearest to the eye, or the place at the depth of the pivot; world frame. */
    Vector3d at(double xPixels, double yPixels) {
        SparsePoints points = scene.capture().points();
        Matrix4d cameraFromWorld = camera.cameraFromWorld();
        Vector3d nearest = null;
        double nearestDepth = Double.POSITIVE_INFINITY;
        Vector3d local = new Vector3d();
        for (int i = 0; i < points.count(); i++) {
            Vector3d world = points.position(i);
            cameraFromWorld.transformPosition(world, local);
            if (local.z > 0 && local.z < nearestDepth && isUnder(local, xPixels, yPixels)) {
                nearest = world;
                nearestDepth = local.z;
            }
        }
        return nearest != null ? nearest : atDepthOfPivot(xPixels, yPixels);
    }

    private boolean isUnder(Vector3d local, double xPixels, double yPixels) {
        var lens = camera.intrinsics();
        double x = lens.focalXPixels() * local.x / local.z + lens.centreXPixels();
        double y = lens.focalYPixels() * local.y / local.z + lens.centreYPixels();
        return Math.hypot(x - xPixels, y - yPixels) <= radiusPixels;
    }

    private Vector3d atDepthOfPivot(double xPixels, double yPixels) {
        Vector3d ray = camera.rayThrough(xPixels, yPixels);
        double depth =
                new Vector3d(scene.framing().pivot()).sub(camera.centre()).dot(camera.forward());
        return ray.mul(depth / ray.dot(camera.forward())).add(camera.centre());
    }
}
