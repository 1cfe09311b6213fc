package nvs.renderer.gl;

import nvs.image.ImageSize;
import org.lwjgl.opengl.GL33C;

/** A texture that is drawn instead of uploaded; sampled linearly. */
public final class TextureTarget implements AutoCloseable {
    private final int texture = GL33C.glGenTextures();
    private final int framebuffer = GL33C.glGenFramebuffers();
    private ImageSize size;

    /**
     * Draws its content anew. What was drawn into before is so again afterwards, with its blending and depth test.
     *
     * @param wanted its size from now on
     * @param viewport of what is drawn into otherwise
     * @param drawing covers all of it
     */
    public void draw(ImageSize wanted, ImageSize viewport, Runnable drawing) {
        int before = GL33C.glGetInteger(GL33C.GL_DRAW_FRAMEBUFFER_BINDING);
        if (!wanted.equals(size)) {
            allocate(wanted);
        }
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
        GL33C.glViewport(0, 0, wanted.width(), wanted.height());
        GL33C.glDisable(GL33C.GL_BLEND);
        GL33C.glDisable(GL33C.GL_DEPTH_TEST);
        drawing.run();
        GL33C.glEnable(GL33C.GL_DEPTH_TEST);
        GL33C.glEnable(GL33C.GL_BLEND);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, before);
        GL33C.glViewport(0, 0, viewport.width(), viewport.height());
    }

    /** Makes it the texture of unit 0. */
    public void bind() {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
    }

    private void allocate(ImageSize wanted) {
        int bound = GL33C.glGetInteger(GL33C.GL_TEXTURE_BINDING_2D);
        bind();
        GL33C.glTexImage2D(
                GL33C.GL_TEXTURE_2D,
                0,
                GL33C.GL_RGBA8,
                wanted.width(),
                wanted.height(),
                0,
                GL33C.GL_BGRA,
                GL33C.GL_UNSIGNED_INT_8_8_8_8_REV,
                0L);
        parameter(GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_CLAMP_TO_EDGE);
        parameter(GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_CLAMP_TO_EDGE);
        parameter(GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR);
        parameter(GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, bound);
        int previous = GL33C.glGetInteger(GL33C.GL_DRAW_FRAMEBUFFER_BINDING);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
        GL33C.glFramebufferTexture2D(GL33C.GL_FRAMEBUFFER, GL33C.GL_COLOR_ATTACHMENT0, GL33C.GL_TEXTURE_2D, texture, 0);
        int status = GL33C.glCheckFramebufferStatus(GL33C.GL_FRAMEBUFFER);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, previous);
        if (status != GL33C.GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException("OpenGL refuses a texture of " + wanted + " to draw into (status 0x"
                    + Integer.toHexString(status) + ")");
        }
        size = wanted;
    }

    private static void parameter(int name, int value) {
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, name, value);
    }

    @Override
    public void close() {
        GL33C.glDeleteFramebuffers(framebuffer);
        GL33C.glDeleteTextures(texture);
    }
}
