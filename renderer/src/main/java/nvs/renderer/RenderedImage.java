package nvs.renderer;

import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import nvs.image.ImageSize;

/**
 * A drawn picture in one of the renderer's reusable buffers. The pixels are those of JavaFX's {@code IntArgbPre}: 0xAARRGGBB with
 * premultiplied alpha, row by row from the top. They stay as they are until {@link #release()}; the memory is never freed under a
 * reader, because the garbage collector owns it. As long as the size stays, a {@link #slot()} always comes with the same buffer
 * object, so that a reader can keep its own wrapper for each.
 */
public final class RenderedImage {
    private final int slot;
    private final ImageSize size;
    private final IntBuffer pixels;
    private final Runnable onRelease;
    private final AtomicBoolean released = new AtomicBoolean();

    RenderedImage(int slot, ImageSize size, IntBuffer pixels, Runnable onRelease) {
        this.slot = slot;
        this.size = size;
        this.pixels = pixels;
        this.onRelease = onRelease;
    }

    /** Which of the buffers this is, from 0 to {@link SceneRenderer#BUFFERS} - 1. */
    public int slot() {
        return slot;
    }

    /** Columns. */
    public int width() {
        return size.width();
    }

    /** Rows. */
    public int height() {
        return size.height();
    }

    /** Direct, {@code [height * width]} from index 0 to the limit; read it by index or through a duplicate. */
    public IntBuffer pixels() {
        return pixels;
    }

    /** Gives the buffer back for a later picture; more than once does nothing. Any thread. */
    public void release() {
        if (released.compareAndSet(false, true)) {
            onRelease.run();
        }
    }
}
