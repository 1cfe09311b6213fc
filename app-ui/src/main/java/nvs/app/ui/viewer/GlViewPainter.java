package nvs.app.ui.viewer;

import java.util.function.Function;
import nvs.renderer.RenderListener;
import nvs.renderer.RenderedImage;
import nvs.renderer.RendererUnavailableException;
import nvs.renderer.SceneRenderer;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/** Paints with OpenGL. */
public final class GlViewPainter implements ViewPainter {
    private static final System.Logger LOG = System.getLogger(GlViewPainter.class.getName());

    private final SceneRenderer renderer;

    private GlViewPainter(SceneRenderer renderer) {
        this.renderer = renderer;
    }

    /** Paints with OpenGL where there is one, else without. */
    public static Factory orElse(Function<Listener, ViewPainter> withoutOpenGl) {
        return listener -> {
            try {
                return new GlViewPainter(SceneRenderer.open(new HandOver(listener)));
            } catch (RendererUnavailableException missing) {
                LOG.log(System.Logger.Level.INFO, missing.getMessage());
                return withoutOpenGl.apply(listener);
            }
        };
    }

    @Override
    public String description() {
        return renderer.description();
    }

    @Override
    public boolean paintsOverlay() {
        return true;
    }

    @Override
    public boolean sharesProcessor() {
        return renderer.isSoftware();
    }

    @Override
    public void showScene(SceneOverlay scene) {
        renderer.setScene(scene);
    }

    @Override
    public void submit(RenderRequest request) {
        renderer.submit(request);
    }

    @Override
    public void close() {
        renderer.close();
    }

    private record HandOver(Listener listener) implements RenderListener {
        @Override
        public void rendered(RenderedImage image) {
            listener.painted(new PaintedView(image.width(), image.height(), image.pixels(), image::release));
        }

        @Override
        public void failed(RuntimeException reason) {
            listener.failed(reason);
        }
    }
}
