package nvs.app.ui.viewer;

import java.util.List;
import nvs.camera.OrbitView;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.SceneOverlay;
import nvs.usecase.OpenedScene;

/** What lies over an open scene. */
final class SceneOverlays {
    /** Photos are taken so that their subject fills about this part of the picture. */
    private static final double SUBJECT_PER_PICTURE = 0.6;

    private SceneOverlays() {}

    static SceneOverlay of(OpenedScene scene) {
        OrbitView start = scene.startView();
        double visibleRadius = start.distance() * Math.sin(scene.startFovRadians() / 2);
        return SceneOverlay.around(start.pivot(), start.up(), SUBJECT_PER_PICTURE * visibleRadius, cameras(scene))
                .with(scene.capture().points());
    }

    private static List<OverlayCamera> cameras(OpenedScene scene) {
        return scene.capture().views().stream()
                .map(view -> new OverlayCamera(
                        view.camera(), scene.inputs().contains(view) ? CameraRole.INPUT : CameraRole.UNUSED))
                .toList();
    }
}
