package nvs.renderer.gl;

import nvs.image.ImageSize;
import org.lwjgl.opengl.GL33C;

/** A texture of one picture, 8 bits a channel with premultiplied alpha; its first row lies at texture coordinate 0. */
final class PictureTexture implements AutoCloseable {
    private final int name = GL33C.glGenTextures();
    private final int minification;
    private ImageSize size;

    /**
     * Has no size yet.
     *
     * @param minification OpenGL's filter for a picture that is drawn smaller; a larger one is sampled linearly
     */
    PictureTexture(int minification) {
        this.minification = minification;
    }

    /** What OpenGL calls it. */
    int name() {
        return name;
    }

    /** Makes it the texture of unit 0. */
    void bind() {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, name);
    }

    /** Binds it in the given size; whether it had another before, and its content is now undefined. */
    boolean bind(ImageSize wanted) {
        bind();
        if (wanted.equals(size)) {
            return false;
        }
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
        parameter(GL33C.GL_TEXTURE_MIN_FILTER, minification);
        parameter(GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
        size = wanted;
        return true;
    }

    private static void parameter(int parameter, int value) {
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, parameter, value);
    }

    @Override
    public void close() {
        GL33C.glDeleteTextures(name);
    }
}
