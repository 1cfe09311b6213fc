package nvs.app.ui.photos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import nvs.app.ui.viewer.PhotoFrustum;
import nvs.image.ArgbImage;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.OverlayCameras;
import nvs.scene.CaptureView;

/**
 * Hangs the photos in their frusta while those are shown: in the colours of what they are to the scene, with their pictures as soon as
 * they are there. Belongs to the window's thread.
 */
public final class PhotoFrusta {
    private final PhotosViewModel photos;
    private final Function<CaptureView, ObservableValue<ArgbImage>> thumbnails;
    private final ReadOnlyBooleanProperty shown;
    private final Threads threads;
    private final Target target;
    private final Map<CaptureView, OverlayCamera> pictured = new HashMap<>();
    private boolean changed;

    /**
     * The threads of this.
     *
     * @param ui the window's
     * @param background resamples pictures
     */
    public record Threads(Executor ui, Executor background) {}

    /** Takes the frusta. */
    @FunctionalInterface
    public interface Target {

        /**
         * Shows photos in their frusta.
         *
         * @param selected the marked one; null: none
         */
        void show(List<PhotoFrustum> frusta, CaptureView selected);
    }

    /**
     * Follows the photos.
     *
     * @param thumbnails the picture of a photo, null until it is there
     * @param shown whether frusta are drawn at all
     */
    public PhotoFrusta(
            PhotosViewModel photos,
            Function<CaptureView, ObservableValue<ArgbImage>> thumbnails,
            ReadOnlyBooleanProperty shown,
            Threads threads,
            Target target) {
        this.photos = photos;
        this.thumbnails = thumbnails;
        this.shown = shown;
        this.threads = threads;
        this.target = target;
        photos.photos().addListener((ListChangeListener<ListedPhoto>) change -> update());
        photos.selectedProperty().addListener(change -> update());
        shown.addListener(change -> update());
    }

    private void ask(CaptureView view) {
        ObservableValue<ArgbImage> thumbnail = thumbnails.apply(view);
        pictured.put(view, new OverlayCamera(view.camera(), CameraRole.UNUSED));
        if (thumbnail.getValue() != null) {
            resample(view, thumbnail.getValue());
        } else {
            thumbnail.addListener((value, none, picture) -> resample(view, picture));
        }
    }

    private void resample(CaptureView view, ArgbImage picture) {
        threads.background.execute(() -> {
            OverlayCamera camera = new OverlayCamera(view.camera(), CameraRole.UNUSED).with(picture);
            threads.ui.execute(() -> {
                if (pictured.replace(view, camera) != null) {
                    update();
                }
            });
        });
    }

    /** Pictures come in showers: what comes meanwhile is shown together. */
    private void update() {
        if (!changed) {
            changed = true;
            threads.ui.execute(this::show);
        }
    }

    private void show() {
        changed = false;
        List<CaptureView> views =
                usable().map(photo -> photo.view().orElseThrow()).toList();
        pictured.keySet().retainAll(views);
        if (shown.get()) {
            views.stream()
                    .limit(OverlayCameras.MOST_THUMBNAILS)
                    .filter(view -> !pictured.containsKey(view))
                    .forEach(this::ask);
        }
        target.show(
                usable().map(photo -> frustum(photo.view().orElseThrow(), role(photo.role())))
                        .toList(),
                photos.selectedProperty().get());
    }

    private Stream<ListedPhoto> usable() {
        return photos.photos().stream()
                .filter(photo ->
                        photo.role() != PhotoRole.SKIPPED && photo.view().isPresent());
    }

    private PhotoFrustum frustum(CaptureView view, CameraRole role) {
        OverlayCamera known = pictured.getOrDefault(view, new OverlayCamera(view.camera(), role));
        return new PhotoFrustum(view, new OverlayCamera(view.camera(), role, known.thumbnail()));
    }

    private static CameraRole role(PhotoRole role) {
        return switch (role) {
            case INPUT -> CameraRole.INPUT;
            case TEST -> CameraRole.TEST;
            default -> CameraRole.UNUSED;
        };
    }
}
