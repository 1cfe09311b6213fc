package nvs.renderer.gl;

import nvs.image.ArgbImage;
import org.lwjgl.opengl.GL33C;

/** An image as a texture with premultiplied alpha; its first row lies at texture coordinate 0. */
public final class ImageTexture implements AutoCloseable {
    private final PictureTexture texture = new PictureTexture(GL33C.GL_LINEAR_MIPMAP_LINEAR);
    private ArgbImage content;

    /** Makes it the texture of unit 0. */
    public void bind() {
        texture.bind();
    }

    /** Uploads the image, unless it is the one uploaded last, and binds the texture. */
    public void show(ArgbImage image) {
        bind();
        if (image == content) {
            return;
        }
        texture.bind(image.size());
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

    @Override
    public void close() {
        texture.close();
    }
}
