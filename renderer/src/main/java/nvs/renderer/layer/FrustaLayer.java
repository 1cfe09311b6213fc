package nvs.renderer.layer;

import java.util.Comparator;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.renderer.gl.LineBatch;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;

/**
 * The input cameras: from each centre four lines to the corners of its image plane, the rectangle of the image, and a roof over its
 * upper edge. Drawn far ones first, because soft edges blend with what is behind them.
 */
final class FrustaLayer implements Layer {
    private static final double LINE_POINTS = 1.5;

    /** A camera nearer than these many frustum depths fades, so that the viewer can stand in its place. */
    private static final double FADE_STARTS = 2.5;

    private static final double FADE_ENDS = 0.5;

    private final LineBatch batch = new LineBatch();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        if (!request.overlay().frusta()) {
            return;
        }
        Vector3d eye = viewpoint.camera().centre();
        float[] colour = Premultiplied.components(request.overlay().colours().frustum());
        double width = LINE_POINTS * request.overlay().pixelsPerPoint();
        List<PinholeCamera> farFirst = scene.inputCameras().stream()
                .sorted(Comparator.comparingDouble(
                        (PinholeCamera camera) -> -camera.centre().distanceSquared(eye)))
                .toList();
        batch.clear();
        for (PinholeCamera camera : farFirst) {
            float visible = visibility(camera.centre().distance(eye) / scene.frustumDepth());
            if (visible > 0) {
                add(FrustumShape.of(camera, scene.frustumDepth()), viewpoint, scaled(colour, visible), width);
            }
        }
        batch.draw(viewpoint.clipFromLocal(), viewpoint.viewport());
    }

    private void add(FrustumShape shape, Viewpoint viewpoint, float[] colour, double width) {
        for (FrustumShape.Edge edge : shape.edges()) {
            batch.add(viewpoint.local(edge.start()), viewpoint.local(edge.end()), colour, width);
        }
    }

    private static float visibility(double distanceInDepths) {
        double t = (distanceInDepths - FADE_ENDS) / (FADE_STARTS - FADE_ENDS);
        return (float) Math.max(0, Math.min(1, t));
    }

    private static float[] scaled(float[] colour, float factor) {
        float[] result = colour.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    @Override
    public void close() {
        batch.close();
    }
}
