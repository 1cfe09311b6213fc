package nvs.renderer.gl;

import java.nio.ByteBuffer;
import org.joml.Matrix4fc;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/** Many round points of one size that stay where they are, so that they are sent to the driver once. */
public final class PointBatch implements AutoCloseable {
    /** Three floats and four bytes. */
    private static final int BYTES_PER_POINT = 3 * Float.BYTES + 4;

    private final ShaderProgram program = ShaderProgram.load("points");
    private final int vertexArray = GL33C.glGenVertexArrays();
    private final int buffer = GL33C.glGenBuffers();
    private int count;

    /** An empty batch; compiles the shaders. */
    public PointBatch() {
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        GL33C.glEnableVertexAttribArray(0);
        GL33C.glVertexAttribPointer(0, 3, GL33C.GL_FLOAT, false, BYTES_PER_POINT, 0);
        GL33C.glEnableVertexAttribArray(1);
        GL33C.glVertexAttribPointer(1, 4, GL33C.GL_UNSIGNED_BYTE, true, BYTES_PER_POINT, 3L * Float.BYTES);
    }

    /** Tells of points, one after the other. */
    @FunctionalInterface
    public interface Points {

        /**
         * Puts point i.
         *
         * @param into takes x, y, z as floats in the batch's own frame, then red, green, blue and 255 as bytes
         */
        void put(int i, ByteBuffer into);
    }

    /** Replaces the points. */
    public void set(int newCount, Points points) {
        count = newCount;
        ByteBuffer bytes = MemoryUtil.memAlloc(Math.multiplyExact(Math.max(1, count), BYTES_PER_POINT));
        try {
            for (int i = 0; i < count; i++) {
                points.put(i, bytes);
            }
            GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
            GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, bytes.flip(), GL33C.GL_STATIC_DRAW);
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    /**
     * Draws the points.
     *
     * @param sizePixels diameter
     */
    public void draw(Matrix4fc clipFromLocal, double sizePixels) {
        if (count == 0) {
            return;
        }
        program.use();
        program.set("clipFromLocal", clipFromLocal);
        program.set("sizePixels", sizePixels);
        GL33C.glEnable(GL33C.GL_PROGRAM_POINT_SIZE);
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glDrawArrays(GL33C.GL_POINTS, 0, count);
    }

    @Override
    public void close() {
        program.close();
        GL33C.glDeleteVertexArrays(vertexArray);
        GL33C.glDeleteBuffers(buffer);
    }
}
