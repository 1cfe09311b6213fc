package nvs.renderer.gl;

import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import org.lwjgl.opengl.GL33C;

/** An image as a texture with premultiplied alpha; its first row lies at texture coordinate 0. */
public final class ImageTexture implements AutoCloseable {
    private final int texture = GL33C.glGenTextures();
    private ArgbImage content;
    private ImageSize size;

    /** Makes it the texture of unit 0. */
    public void bind() {
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
    }

    /** Uploads the image, unless it is the one uploaded last, and binds the texture. */
    public void show(ArgbImage image) {
        bind();
        if (image == content) {
            return;
        }
        if (!image.size().equals(size)) {
            allocate(image.size());
        }
        GL33C.glTexSubImage2D(
                GL33C.GL_TEXTURE_2D,
                0,
                0,
                0,
                image.width(),
                image.height(),
                GL33C.GL_BGRA,
                GL33C.GL_UNSIGNED_INT_8_8_8_8_REV,
                Premultiplied.pixels(image));
        GL33C.glGenerateMipmap(GL33C.GL_TEXTURE_2D);
        content = image;
    }

    private void allocate(ImageSize wanted) {
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
        parameter(GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR_MIPMAP_LINEAR);
        parameter(GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
        size = wanted;
    }

    private static void parameter(int name, int value) {
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, name, value);
    }

    @Override
    public void close() {
        GL33C.glDeleteTextures(texture);
    }
}
