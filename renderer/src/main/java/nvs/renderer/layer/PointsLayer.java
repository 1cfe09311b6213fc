package nvs.renderer.layer;

import java.nio.ByteBuffer;
import nvs.renderer.gl.PointBatch;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.scene.SparsePoints;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.lwjgl.opengl.GL33C;

/**
 * The sparse points of the capture. They lie on the surfaces that the picture shows, whose true depth is not known: nothing hides
 * them, and they hide nothing.
 */
final class PointsLayer implements Layer {
    private static final double SIZE_POINTS = 3;

    private final PointBatch batch = new PointBatch();
    private SparsePoints sent = SparsePoints.NONE;
    private Vector3dc origin = new Vector3d();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        if (!request.overlay().points() || scene.points().count() == 0) {
            return;
        }
        send(scene.points(), viewpoint.origin());
        GL33C.glDisable(GL33C.GL_DEPTH_TEST);
        batch.draw(viewpoint.clipFromLocal(), SIZE_POINTS * request.overlay().pixelsPerPoint());
        GL33C.glEnable(GL33C.GL_DEPTH_TEST);
    }

    private void send(SparsePoints points, Vector3dc newOrigin) {
        if (points == sent && newOrigin.equals(origin)) {
            return;
        }
        sent = points;
        origin = new Vector3d(newOrigin);
        batch.set(points.count(), this::put);
    }

    private void put(int i, ByteBuffer into) {
        Vector3d local = sent.position(i).sub(origin);
        into.putFloat((float) local.x).putFloat((float) local.y).putFloat((float) local.z);
        int rgb = sent.rgb(i);
        into.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).put((byte) -1);
    }

    @Override
    public void close() {
        batch.close();
    }
}
