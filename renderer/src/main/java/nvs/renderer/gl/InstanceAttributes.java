package nvs.renderer.gl;

import java.util.Arrays;
import org.lwjgl.opengl.GL33C;

/** How the numbers of instances lie in a buffer. On the thread of the context. */
final class InstanceAttributes {

    private InstanceAttributes() {}

    /**
     * Declares the attributes of the bound buffer for the bound vertex array: floats, one after another, once per instance.
     *
     * @param sizes components of each attribute, in the order of their locations
     */
    static void declare(int... sizes) {
        int stride = Arrays.stream(sizes).sum() * Float.BYTES;
        int offset = 0;
        for (int i = 0; i < sizes.length; i++) {
            GL33C.glEnableVertexAttribArray(i);
            GL33C.glVertexAttribPointer(i, sizes[i], GL33C.GL_FLOAT, false, stride, (long) offset * Float.BYTES);
            GL33C.glVertexAttribDivisor(i, 1);
            offset += sizes[i];
        }
    }
}
