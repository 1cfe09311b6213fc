package nvs.renderer.layer;

import java.util.List;
import nvs.renderer.gl.Framebuffer;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.lwjgl.opengl.GL33C;

/** All layers, from back to front: picture, points, axes, frusta, path, ground. */
public final class SceneLayers implements AutoCloseable {
    private final List<Layer> layers = List.of(
            new NovelViewLayer(),
            new PointsLayer(),
            new AxesLayer(),
            new FrustaLayer(),
            new PathLayer(),
            new GridLayer());

    /**
     * Draws a request; the pixels stay in the framebuffer, top row at the bottom of clip space.
     *
     * @throws IllegalArgumentException if the size is beyond the driver
     * @throws IllegalStateException if OpenGL reports an error
     */
    public void draw(RenderRequest request, SceneOverlay scene, Framebuffer target) {
        target.bind(request.size());
        float[] background = Premultiplied.components(request.backgroundArgb());
        GL33C.glClearColor(background[0], background[1], background[2], background[3]);
        GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT | GL33C.GL_DEPTH_BUFFER_BIT);
        GL33C.glEnable(GL33C.GL_BLEND);
        GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
        GL33C.glEnable(GL33C.GL_DEPTH_TEST);
        GL33C.glDepthFunc(GL33C.GL_LEQUAL);
        Viewpoint viewpoint = Viewpoint.enclosing(request.camera(), scene.pivot(), scene.boundingRadius());
        for (Layer layer : layers) {
            layer.draw(request, scene, viewpoint);
        }
        int error = GL33C.glGetError();
        if (error != GL33C.GL_NO_ERROR) {
            throw new IllegalStateException("OpenGL error 0x" + Integer.toHexString(error) + " in " + request.size());
        }
    }

    @Override
    public void close() {
        layers.forEach(Layer::close);
    }
}
