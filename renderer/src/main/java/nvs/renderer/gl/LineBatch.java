package nvs.renderer.gl;

import java.util.Arrays;
import nvs.image.ImageSize;
import org.joml.Matrix4fc;
import org.joml.Vector3dc;
import org.lwjgl.opengl.GL33C;

/**
 * Lines of any width with round ends and soft edges, drawn in the order in which they were added. Core profile draws lines one pixel
 * wide only, so each is a rectangle of one instance: the vertex shader clips it at the near plane and widens it on screen, the fragment
 * shader turns the distance to the line into coverage. Soft edges are drawn after all cores and leave the depth buffer alone: an edge that
 * is hardly there must not hide the line behind it.
 */
public final class LineBatch implements AutoCloseable {
    /** Start and end (3 + 3), premultiplied colour (4), width in pixels (1). */
    private static final int FLOATS_PER_LINE = 11;

    private static final int[] ATTRIBUTE_SIZES = {3, 3, 4, 1};

    private static final int CORNERS = 4;

    private final ShaderProgram program = ShaderProgram.load("lines");
    private final int vertexArray = GL33C.glGenVertexArrays();
    private final int buffer = GL33C.glGenBuffers();
    private float[] lines = new float[64 * FLOATS_PER_LINE];
    private int used;

    /** An empty batch; compiles the shaders. */
    public LineBatch() {
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        InstanceAttributes.declare(ATTRIBUTE_SIZES);
    }

    /** Forgets all lines. */
    public void clear() {
        used = 0;
    }

    /**
     * Adds a line in the batch's own frame.
     *
     * @param colour premultiplied, four components
     * @param widthPixels positive
     */
    public void add(Vector3dc start, Vector3dc end, float[] colour, double widthPixels) {
        if (used + FLOATS_PER_LINE > lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        put(start);
        put(end);
        System.arraycopy(colour, 0, lines, used, colour.length);
        used += colour.length;
        lines[used++] = (float) widthPixels;
    }

    private void put(Vector3dc point) {
        lines[used++] = (float) point.x();
        lines[used++] = (float) point.y();
        lines[used++] = (float) point.z();
    }

    /** Draws the lines as seen through the matrix onto a viewport of the given size. */
    public void draw(Matrix4fc clipFromLocal, ImageSize viewport) {
        if (used == 0) {
            return;
        }
        program.use();
        program.set("clipFromLocal", clipFromLocal);
        program.set("viewportPixels", (float) viewport.width(), (float) viewport.height());
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, Arrays.copyOf(lines, used), GL33C.GL_STREAM_DRAW);
        drawPart(true);
        GL33C.glDepthMask(false);
        drawPart(false);
        GL33C.glDepthMask(true);
    }

    private void drawPart(boolean core) {
        program.set("core", core ? 1 : 0);
        GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLE_STRIP, 0, CORNERS, used / FLOATS_PER_LINE);
    }

    @Override
    public void close() {
        program.close();
        GL33C.glDeleteVertexArrays(vertexArray);
        GL33C.glDeleteBuffers(buffer);
    }
}
