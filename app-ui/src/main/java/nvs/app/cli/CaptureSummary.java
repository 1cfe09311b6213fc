package nvs.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.CoverCrop;
import nvs.scene.SavedScene;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneFraming;
import nvs.synthesis.SceneKindGuess;
import nvs.usecase.ScenePlan;
import nvs.usecase.SceneSettings;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What {@code nvs info} tells of a capture.
 *
 * @param capture what was read
 * @param model what it is compared with
 * @param correction what was said of its framing
 * @param plan how it would be shown to the model
 * @param lenses as the camera file has them
 * @param cameras where they stand
 * @param guess what the cameras are likely to show
 * @param savedBy the weights that have read a saved scene
 */
record CaptureSummary(
        Capture capture,
        ModelDescription model,
        FramingCorrection correction,
        ScenePlan plan,
        LensSummary lenses,
        Cameras cameras,
        SceneKindGuess guess,
        Optional<SavedScene.Weights> savedBy) {

    /**
     * Where cameras stand and what they see.
     *
     * @param lowest corner of the box around them, world frame
     * @param highest corner
     * @param fovDegrees vertical, without distortion
     * @param distances from the pivot, world units
     * @param elevationsDegrees above the horizon through the pivot
     */
    record Cameras(Vector3dc lowest, Vector3dc highest, Range fovDegrees, Range distances, Range elevationsDegrees) {

        static Cameras of(List<PinholeCamera> cameras, SceneFraming framing) {
            Vector3d lowest = cameras.get(0).centre();
            Vector3d highest = cameras.get(0).centre();
            cameras.forEach(camera -> lowest.min(camera.centre()));
            cameras.forEach(camera -> highest.max(camera.centre()));
            return new Cameras(
                    lowest,
                    highest,
                    Range.of(
                            cameras,
                            camera -> Math.toDegrees(camera.intrinsics().verticalFovRadians())),
                    Range.of(cameras, camera -> camera.centre().distance(framing.pivot())),
                    Range.of(cameras, camera -> elevationDegrees(camera, framing)));
        }

        private static double elevationDegrees(PinholeCamera camera, SceneFraming framing) {
            return Math.toDegrees(
                    OrbitView.through(camera, framing.pivot(), framing.up()).elevationRadians());
        }
    }

    /** Of a saved scene: framed as the model has read it. */
    static CaptureSummary of(SavedScene scene, ModelDescription model) {
        List<Integer> inputs = scene.inputs().stream().map(CaptureView::index).toList();
        SceneSettings asSaved = SceneSettings.DEFAULT.withInputIndices(inputs).withCorrection(scene.correction());
        CaptureSummary summary = of(scene.capture(), model, asSaved);
        return new CaptureSummary(
                summary.capture,
                model,
                summary.correction,
                summary.plan,
                summary.lenses,
                summary.cameras,
                summary.guess,
                Optional.of(scene.weights()));
    }

    /** Of a capture. */
    static CaptureSummary of(Capture capture, ModelDescription model, SceneSettings settings) {
        ScenePlan plan = ScenePlan.of(capture, model, settings);
        List<PinholeCamera> cameras =
                capture.views().stream().map(CaptureView::camera).toList();
        return new CaptureSummary(
                capture,
                model,
                settings.correction(),
                plan,
                LensSummary.of(capture),
                Cameras.of(cameras, plan.framing()),
                SceneKindGuess.of(cameras),
                Optional.empty());
    }

    /** How many photos come with a mask. */
    int masks() {
        return count(view -> view.photo().mask().isPresent() ? 1 : 0);
    }

    /** How many photos come in smaller sizes too. */
    int withSmallerCopies() {
        return count(view -> view.photo().copies().size() > 1 ? 1 : 0);
    }

    /** How many smaller copies there are of all photos together. */
    int smallerCopies() {
        return count(view -> view.photo().copies().size() - 1);
    }

    private int count(ToIntFunction<CaptureView> number) {
        return capture.views().stream().mapToInt(number).sum();
    }

    /** Which part of a photo falls outside the model's image, from 0 to 1. */
    Range cropLost() {
        return Range.of(capture.views(), view -> {
            var lens = view.camera().intrinsics();
            return CoverCrop.of(
                            new ImageSize(lens.width(), lens.height()),
                            plan.target().size())
                    .lostShare();
        });
    }
}
