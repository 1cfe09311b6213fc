package nvs.renderer.layer;

import nvs.camera.OrbitView;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.gl.Quad;
import nvs.renderer.gl.ShaderProgram;
import nvs.renderer.request.GroundGrid;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.lwjgl.opengl.GL33C;

/**
 * The ground: one rectangle whose fragments compute how much of a line covers them, from the derivatives of their place in the plane.
 * Drawn after everything that writes depth, and writes none itself: it is a tint.
 */
final class GridLayer implements Layer {
    private static final double LINE_POINTS = 1;

    private final ShaderProgram program = ShaderProgram.load("grid");
    private final Quad quad = new Quad();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        if (!request.overlay().grid()) {
            return;
        }
        GroundGrid grid = scene.grid();
        Vector3d axisU = OrbitView.referenceDirection(scene.up());
        Vector3d axisV = scene.up().cross(axisU, new Vector3d());
        program.use();
        program.set("clipFromLocal", viewpoint.clipFromLocal());
        program.set("centre", floats(viewpoint.local(foot(scene))));
        program.set("axisU", floats(axisU));
        program.set("axisV", floats(axisV));
        program.set("radius", grid.radius());
        program.set("spacing", grid.spacing());
        program.set("widthPixels", LINE_POINTS * request.overlay().pixelsPerPoint());
        program.set(
                "minorColour",
                Premultiplied.components(request.overlay().colours().gridMinor()));
        program.set(
                "majorColour",
                Premultiplied.components(request.overlay().colours().gridMajor()));
        GL33C.glDepthMask(false);
        quad.draw();
        GL33C.glDepthMask(true);
    }

    /** Where the line from the pivot along up meets the ground, world frame. */
    static Vector3d foot(SceneOverlay scene) {
        return new Vector3d(scene.up()).mul(scene.grid().height()).add(scene.pivot());
    }

    private static float[] floats(Vector3dc v) {
        return new float[] {(float) v.x(), (float) v.y(), (float) v.z()};
    }

    @Override
    public void close() {
        program.close();
        quad.close();
    }
}
