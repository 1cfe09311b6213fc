package nvs.app.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nvs.camera.PinholeCamera;
import nvs.renderer.request.FrustumPick;
import nvs.renderer.request.OverlayCameras;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.SceneOverlay;
import nvs.scene.CaptureView;
import nvs.usecase.OpenedScene;

/** What lies over the open scene, as it is filled bit by bit. Belongs to the window's thread. */
final class ShownOverlay {
    private SceneOverlay overlay;
    private List<CaptureView> photos = List.of();

    /** Photos without their pictures, no path. */
    SceneOverlay show(OpenedScene scene) {
        photos = scene.capture().views();
        overlay = SceneOverlays.of(scene);
        return overlay;
    }

    /** Frusta stay as large as they are. */
    SceneOverlay showPhotos(List<PhotoFrustum> frusta, CaptureView selected) {
        photos = frusta.stream().map(PhotoFrustum::view).toList();
        int index = photos.indexOf(selected);
        overlay = overlay.with(new OverlayCameras(
                frusta.stream().map(PhotoFrustum::camera).toList(),
                index < 0 ? OptionalInt.empty() : OptionalInt.of(index),
                overlay.cameras().frustumDepth()));
        return overlay;
    }

    SceneOverlay showPath(OverlayPath path) {
        overlay = overlay.with(path);
        return overlay;
    }

    /** The photo whose frustum lies under a pixel of a viewport. */
    Optional<CaptureView> photoAt(PinholeCamera viewer, double xPixels, double yPixels) {
        OptionalInt index = new FrustumPick(viewer, overlay.cameras()).at(xPixels, yPixels);
        return index.isPresent() ? Optional.of(photos.get(index.getAsInt())) : Optional.empty();
    }
}
