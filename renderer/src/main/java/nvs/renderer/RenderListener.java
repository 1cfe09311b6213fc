package nvs.renderer;

import java.lang.System.Logger.Level;

/** Receives what was drawn. Called on the thread {@code nvs-gl}: hand over and return at once. */
@FunctionalInterface
public interface RenderListener {

    /**
     * A picture is ready. Whoever takes it calls {@link RenderedImage#release()} once it is no longer shown. A listener that throws has
     * not taken it.
     */
    void rendered(RenderedImage image);

    /** A picture could not be drawn; later requests are still tried. Logged unless overridden. */
    default void failed(RuntimeException reason) {
        System.getLogger(RenderListener.class.getName()).log(Level.ERROR, "A picture could not be drawn.", reason);
    }
}
