package nvs.renderer.gl;

import nvs.image.ImageSize;
import org.lwjgl.opengl.GL33C;

/** A texture that is drawn instead of uploaded; sampled linearly. */
public final class TextureTarget implements AutoCloseable {
    private final PictureTexture texture = new PictureTexture(GL33C.GL_LINEAR);
    private final int framebuffer = GL33C.glGenFramebuffers();

    /**
     * Draws its content anew. What was drawn into before is so again afterwards, with its blending and depth test.
     *
     * @param wanted its size from now on
     * @param viewport of what is drawn into otherwise
     * @param drawing binds what it draws from, and covers all
     */
    public void draw(ImageSize wanted, ImageSize viewport, Runnable drawing) {
        int before = GL33C.glGetInteger(GL33C.GL_DRAW_FRAMEBUFFER_BINDING);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, framebuffer);
        if (texture.bind(wanted)) {
            attach(wanted);
        }
        GL33C.glViewport(0, 0, wanted.width(), wanted.height());
        GL33C.glDisable(GL33C.GL_BLEND);
        GL33C.glDisable(GL33C.GL_DEPTH_TEST);
        drawing.run();
        GL33C.glEnable(GL33C.GL_DEPTH_TEST);
        GL33C.glEnable(GL33C.GL_BLEND);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, before);
        GL33C.glViewport(0, 0, viewport.width(), viewport.height());
    }

    private void attach(ImageSize size) {
        GL33C.glFramebufferTexture2D(
                GL33C.GL_FRAMEBUFFER, GL33C.GL_COLOR_ATTACHMENT0, GL33C.GL_TEXTURE_2D, texture.name(), 0);
        int status = GL33C.glCheckFramebufferStatus(GL33C.GL_FRAMEBUFFER);
        if (status != GL33C.GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException("OpenGL refuses a texture of " + size + " to draw into (status 0x"
                    + Integer.toHexString(status) + ")");
        }
    }

    /** Makes it the texture of unit 0. */
    public void bind() {
        texture.bind();
    }

    @Override
    public void close() {
        GL33C.glDeleteFramebuffers(framebuffer);
        texture.close();
    }
}
