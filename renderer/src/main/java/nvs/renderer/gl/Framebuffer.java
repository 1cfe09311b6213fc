package nvs.renderer.gl;

import java.nio.IntBuffer;
import nvs.image.ImageSize;
import org.lwjgl.opengl.GL33C;

/** Colour (8 bits a channel, premultiplied alpha) and depth to draw into, and the way back to memory. */
public final class Framebuffer implements AutoCloseable {
    private final int framebuffer = GL33C.glGenFramebuffers();
    private final int colour = GL33C.glGenRenderbuffers();
    private final int depth = GL33C.glGenRenderbuffers();
    private final ImageSize largest = largest();
    private ImageSize size;

    private static ImageSize largest() {
        int[] viewport = new int[2]; // OpenGL writes two numbers; for the one of glGetInteger LWJGL has room for one
        GL33C.glGetIntegerv(GL33C.GL_MAX_VIEWPORT_DIMS, viewport);
        int renderbuffer = GL33C.glGetInteger(GL33C.GL_MAX_RENDERBUFFER_SIZE);
        return new ImageSize(Math.min(viewport[0], renderbuffer), Math.min(viewport[1], renderbuffer));
    }

    /**
     * Makes this the target of all drawing, in the given size; the content is undefined until it is cleared.
     *
     * @throws IllegalArgumentException if the driver cannot draw so large
     */
    public void bind(ImageSize wanted) {
        if (wanted.width() > largest.width() || wanted.height() > largest.height()) {
            throw new IllegalArgumentException("image of " + wanted + " is larger than OpenGL draws here: " + largest);
        }
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
        if (!wanted.equals(size)) {
            allocate(wanted);
        }
        GL33C.glViewport(0, 0, wanted.width(), wanted.height());
    }

    private void allocate(ImageSize wanted) {
        size = null;
        attach(colour, GL33C.GL_RGBA8, GL33C.GL_COLOR_ATTACHMENT0, wanted);
        attach(depth, GL33C.GL_DEPTH_COMPONENT24, GL33C.GL_DEPTH_ATTACHMENT, wanted);
        int status = GL33C.glCheckFramebufferStatus(GL33C.GL_FRAMEBUFFER);
        if (status != GL33C.GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException(
                    "OpenGL refuses a framebuffer of " + wanted + " (status 0x" + Integer.toHexString(status) + ")");
        }
        size = wanted;
    }

    private static void attach(int renderbuffer, int format, int attachment, ImageSize wanted) {
        GL33C.glBindRenderbuffer(GL33C.GL_RENDERBUFFER, renderbuffer);
        GL33C.glRenderbufferStorage(GL33C.GL_RENDERBUFFER, format, wanted.width(), wanted.height());
        GL33C.glFramebufferRenderbuffer(GL33C.GL_FRAMEBUFFER, attachment, GL33C.GL_RENDERBUFFER, renderbuffer);
    }

    /**
     * Copies the colours out, the row that was drawn at the bottom of clip space first.
     *
     * @param into direct, at least {@code width * height} from its position; receives 0xAARRGGBB, premultiplied
     */
    public void read(IntBuffer into) {
        GL33C.glPixelStorei(GL33C.GL_PACK_ALIGNMENT, Integer.BYTES);
        GL33C.glReadPixels(0, 0, size.width(), size.height(), GL33C.GL_BGRA, GL33C.GL_UNSIGNED_INT_8_8_8_8_REV, into);
    }

    @Override
    public void close() {
        GL33C.glDeleteFramebuffers(framebuffer);
        GL33C.glDeleteRenderbuffers(colour);
        GL33C.glDeleteRenderbuffers(depth);
    }
}
