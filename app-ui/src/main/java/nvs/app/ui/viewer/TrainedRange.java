package nvs.app.ui.viewer;

import nvs.camera.OrbitView;
import nvs.synthesis.CameraRange;
import nvs.usecase.OpenedScene;

/** Whether the model has learnt what things look like from where the user looks. */
final class TrainedRange {

    private TrainedRange() {}

    static boolean contains(OpenedScene scene, OrbitView view) {
        CameraRange range = scene.model().cameraRange();
        double distance = view.distance() * scene.framing().modelFromWorld().scale();
        double elevationDegrees = Math.toDegrees(view.elevationRadians());
        return range.containsDistance(distance)
                && elevationDegrees >= range.minElevationDegrees()
                && elevationDegrees <= range.maxElevationDegrees();
    }
}
