package nvs.renderer.layer;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.renderer.gl.LineBatch;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;

/** A camera's way: a line through its places, a small frustum with a dot at every keyframe, and a mark where it is now. */
final class PathLayer implements Layer {
    private static final double LINE_POINTS = 2;
    private static final double KEYFRAME_POINTS = 1.25;
    private static final double KEYFRAME_DOT_POINTS = 6;
    private static final double PRESENT_POINTS = 2;
    private static final double PRESENT_DOT_POINTS = 11;

    /** Smaller than a photo's, and the present camera as large as one. */
    private static final double KEYFRAME_SIZE = 0.6;

    private final LineBatch batch = new LineBatch();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        OverlayPath path = scene.path();
        OverlayColours colours = request.overlay().colours();
        double depth = scene.cameras().frustumDepth();
        batch.clear();
        FrustumLines shapes = new FrustumLines(
                batch, viewpoint, scene.cameras(), request.overlay().pixelsPerPoint());
        List<Vector3d> positions = path.positions();
        for (int i = 1; i < positions.size(); i++) {
            shapes.add(positions.get(i - 1), positions.get(i), colours.path(), LINE_POINTS);
        }
        for (PinholeCamera keyframe : path.keyframes()) {
            shapes.add(keyframe, KEYFRAME_SIZE * depth, colours.path(), KEYFRAME_POINTS);
            shapes.addDot(keyframe.centre(), colours.path(), KEYFRAME_DOT_POINTS);
        }
        path.present().ifPresent(now -> {
            shapes.add(now, depth, colours.cameras().selected(), PRESENT_POINTS);
            shapes.addDot(now.centre(), colours.cameras().selected(), PRESENT_DOT_POINTS);
        });
        batch.draw(viewpoint.clipFromLocal(), viewpoint.viewport());
    }

    @Override
    public void close() {
        batch.close();
    }
}
