package nvs.renderer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;
import nvs.image.ImageSize;

/**
 * The few buffers that pictures travel in: one is shown, one is on its way, one is drawn into. A buffer is handed out again only after
 * its picture was released. Any thread.
 */
final class BufferRing {
    /** A backing buffer larger than this many times the picture is given up for a smaller one. */
    private static final int SLACK = 4;

    private final Slot[] slots;
    private final Runnable onReleased;
    private int next;

    /**
     * Makes the ring.
     *
     * @param onReleased called after every release, on the releasing thread
     */
    BufferRing(int count, Runnable onReleased) {
        this.onReleased = onReleased;
        slots = new Slot[count];
        for (int i = 0; i < count; i++) {
            slots[i] = new Slot();
        }
    }

    /** Whether {@link #take} would find a buffer. */
    synchronized boolean hasFree() {
        for (Slot slot : slots) {
            if (!slot.taken) {
                return true;
            }
        }
        return false;
    }

    /**
     * The buffer that has been free for longest, in the given size; empty if all are out. Where there is no memory for it, or it
     * would be longer than a buffer can be, this throws, and every buffer stays as free as it was.
     */
    synchronized Optional<RenderedImage> take(ImageSize size) {
        for (int i = 0; i < slots.length; i++) {
            int index = (next + i) % slots.length;
            if (!slots[index].taken) {
                IntBuffer pixels = slots[index].pixels(size);
                next = (index + 1) % slots.length;
                slots[index].taken = true;
                return Optional.of(new RenderedImage(index, size, pixels, () -> release(slots[index])));
            }
        }
        return Optional.empty();
    }

    private void release(Slot slot) {
        synchronized (this) {
            slot.taken = false;
        }
        onReleased.run();
    }

    /** Memory that is kept while the size of the window changes, and the part of it that the present size uses. */
    private static final class Slot {
        private IntBuffer backing = IntBuffer.allocate(0);
        private IntBuffer pixels = backing;
        private boolean taken;

        IntBuffer pixels(ImageSize size) {
            int count = Math.multiplyExact(size.width(), size.height());
            if (pixels.capacity() == count) {
                return pixels;
            }
            if (backing.capacity() < count || backing.capacity() / SLACK > count) {
                backing = ByteBuffer.allocateDirect(Math.multiplyExact(count, Integer.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asIntBuffer();
            }
            pixels = backing.slice(0, count);
            return pixels;
        }
    }
}
