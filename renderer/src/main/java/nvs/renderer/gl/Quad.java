package nvs.renderer.gl;

import org.lwjgl.opengl.GL33C;

/** Four corners without any attribute: the vertex shader makes them from {@code gl_VertexID}, 0 to 3 as a strip. */
public final class Quad implements AutoCloseable {
    private static final int CORNERS = 4;

    private final int vertexArray = GL33C.glGenVertexArrays();

    /** Draws it with the program in use. */
    public void draw() {
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glDrawArrays(GL33C.GL_TRIANGLE_STRIP, 0, CORNERS);
    }

    @Override
    public void close() {
        GL33C.glDeleteVertexArrays(vertexArray);
    }
}
