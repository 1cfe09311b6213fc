package nvs.app.ui.viewer;

import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/** Paints what the viewport shows, on a thread of its own. Every method may be called from any thread. */
public interface ViewPainter extends AutoCloseable {

    /** What paints, for the status bar. */
    String description();

    /** Whether grid and cameras are painted, or the novel view alone. */
    boolean paintsOverlay();

    /** Whether painting takes time from whatever else the processor does. */
    boolean sharesProcessor();

    /** The scene of all requests that follow. */
    void showScene(SceneOverlay scene);

    /** Asks for a picture; supersedes any request that has not begun. */
    void submit(RenderRequest request);

    /** Ends the painter's thread and waits for that. Pictures that are out stay readable. */
    @Override
    void close();

    /** Receives pictures, on the painter's thread: hand over and return at once. */
    interface Listener {
        /** A picture is ready. */
        void painted(PaintedView view);

        /** A picture could not be painted. */
        void failed(Throwable failure);
    }

    /** Opens painters. */
    @FunctionalInterface
    interface Factory {
        /** The best painter that this machine has; may take seconds. */
        ViewPainter open(Listener listener);
    }
}
