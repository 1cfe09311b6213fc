package nvs.app.ui.photos;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.PhotoTarget;
import nvs.scene.SceneFormatException;
import nvs.synthesis.SceneKind;

/**
 * Small pictures of whole photos, free of distortion, made in the background when they are first asked for. Methods belong to the
 * window's thread.
 */
public final class PhotoThumbnails {
    private static final int LONGER_SIDE_PIXELS = 160;

    private final PhotoPreparation preparation;
    private final Executor ui;
    private final Executor background;
    private final Map<CaptureView, ReadOnlyObjectWrapper<ArgbImage>> kept = new HashMap<>();

    /**
     * Has none yet.
     *
     * @param ui runs tasks on the window's thread
     * @param background decodes photos
     */
    public PhotoThumbnails(PhotoPreparation preparation, Executor ui, Executor background) {
        this.preparation = preparation;
        this.ui = ui;
        this.background = background;
    }

    /** The picture of a photo; null until it is there, and where the photo cannot be read. */
    public ReadOnlyObjectProperty<ArgbImage> of(CaptureView view, SceneKind kind) {
        ReadOnlyObjectWrapper<ArgbImage> present = kept.get(view);
        if (present == null) {
            present = new ReadOnlyObjectWrapper<>();
            kept.put(view, present);
            load(view, kind, present);
        }
        return present.getReadOnlyProperty();
    }

    private void load(CaptureView view, SceneKind kind, ReadOnlyObjectWrapper<ArgbImage> into) {
        background.execute(() -> {
            try {
                ArgbImage picture = preparation
                        .prepareOne(view, PhotoTarget.of(size(view), kind))
                        .image();
                ui.execute(() -> into.set(picture));
            } catch (SceneFormatException unreadable) {
                System.getLogger(PhotoThumbnails.class.getName())
                        .log(System.Logger.Level.DEBUG, "no thumbnail", unreadable);
            }
        });
    }

    private static ImageSize size(CaptureView view) {
        PinholeIntrinsics lens = view.camera().intrinsics();
        double scale = (double) LONGER_SIDE_PIXELS / Math.max(lens.width(), lens.height());
        return new ImageSize(Math.max(1, (int) Math.rint(lens.width() * scale)), Math.max(1, (int)
                Math.rint(lens.height() * scale)));
    }

    /** Forgets all of them: another capture has been opened. */
    public void clear() {
        kept.clear();
    }
}
