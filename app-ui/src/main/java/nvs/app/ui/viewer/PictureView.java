package nvs.app.ui.viewer;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Puts painted pixels on screen without copying them. Belongs to the window's thread. */
final class PictureView extends ImageView {
    private static final int MOST_WRAPPED = 6;

    /** Painters reuse a handful of buffers, so each needs to be wrapped only once. */
    private final Map<IntBuffer, Wrapped> wrapped = new IdentityHashMap<>();

    private record Wrapped(int width, int height, PixelBuffer<IntBuffer> pixels, WritableImage image) {
        static Wrapped of(PaintedView view) {
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(view.width(), view.height(), view.pixels(), PixelFormat.getIntArgbPreInstance());
            return new Wrapped(view.width(), view.height(), pixels, new WritableImage(pixels));
        }

        boolean fits(PaintedView view) {
            return width == view.width() && height == view.height();
        }
    }

    /** Shows a picture; null: nothing. */
    void show(PaintedView view) {
        if (view == null) {
            setImage(null);
            return;
        }
        Wrapped present = wrapped.get(view.pixels());
        if (present == null || !present.fits(view)) {
            forgetWhenMany();
            present = Wrapped.of(view);
            wrapped.put(view.pixels(), present);
        }
        present.pixels.updateBuffer(buffer -> null); // null: all of it has changed
        setImage(present.image);
    }

    /** A new size of the window brings new buffers; those of the old size are garbage. */
    private void forgetWhenMany() {
        if (wrapped.size() >= MOST_WRAPPED) {
            wrapped.clear();
        }
    }
}
