package nvs.renderer.layer;

import nvs.renderer.gl.LineBatch;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;

/** The world's x, y and z from the foot of the pivot, somewhat longer than the content is wide: which way the capture's own frame lies. */
final class AxesLayer implements Layer {
    private static final double LINE_POINTS = 2;

    private static final double LENGTH_IN_RADII = 1.5;

    private final LineBatch batch = new LineBatch();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        if (!request.overlay().axes()) {
            return;
        }
        OverlayColours colours = request.overlay().colours();
        double width = LINE_POINTS * request.overlay().pixelsPerPoint();
        Vector3d foot = viewpoint.local(GridLayer.foot(scene));
        double length = LENGTH_IN_RADII * scene.contentRadius();
        batch.clear();
        batch.add(foot, new Vector3d(foot).add(length, 0, 0), Premultiplied.components(colours.axisX()), width);
        batch.add(foot, new Vector3d(foot).add(0, length, 0), Premultiplied.components(colours.axisY()), width);
        batch.add(foot, new Vector3d(foot).add(0, 0, length), Premultiplied.components(colours.axisZ()), width);
        batch.draw(viewpoint.clipFromLocal(), viewpoint.viewport());
    }

    @Override
    public void close() {
        batch.close();
    }
}
