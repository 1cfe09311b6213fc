package nvs.renderer.layer;

import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/** One thing that can be drawn. Holds its OpenGL objects from construction to {@link #close()}. */
interface Layer extends AutoCloseable {

    /** Draws itself if the request wants it. */
    void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint);

    @Override
    void close();
}
