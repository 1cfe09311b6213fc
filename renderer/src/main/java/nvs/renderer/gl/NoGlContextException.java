package nvs.renderer.gl;

/** No way to an OpenGL 3.3 core context worked on this machine; the message says why, way by way. */
public final class NoGlContextException extends Exception {
    private static final long serialVersionUID = 1L;

    NoGlContextException(String message, Throwable lastCause) {
        super(message, lastCause);
    }
}
