package nvs.renderer.gl;

/** An OpenGL context that is current on the thread that opened it, until that thread closes it. */
public interface GlContext extends AutoCloseable {

    /** Makes the context no longer current and destroys it. */
    @Override
    void close();
}
