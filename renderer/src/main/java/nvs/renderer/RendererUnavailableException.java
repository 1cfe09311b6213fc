package nvs.renderer;

/** This machine cannot draw with OpenGL 3.3; the message says why in one sentence. The novel view can still be shown without. */
public final class RendererUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    RendererUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
