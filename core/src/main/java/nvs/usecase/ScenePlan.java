package nvs.usecase;

import java.util.List;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.CoverCrop;
import nvs.scene.PhotoTarget;
import nvs.scene.ViewChoice;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.ModelFrame;
import nvs.synthesis.SceneFraming;

/**
 * What would be shown to a model: which photos, at which size, and how they lie in its frame. Known before any photo is decoded.
 *
 * @param inputs the photos, in the order in which the model reads them
 * @param standIns photos from nearby, the nearest first, for those of the inputs that turn out to be poor; none for photos that were
 *     asked for by name
 * @param target how they are prepared
 * @param framing how the capture lies in the model's frame, if all of them can be read
 */
public record ScenePlan(
        List<CaptureView> inputs,
        Map<CaptureView, List<CaptureView>> standIns,
        PhotoTarget target,
        SceneFraming framing) {

    private static final int MOST_STAND_INS = 2;

    public ScenePlan {
        inputs = List.copyOf(inputs);
        standIns = Map.copyOf(standIns);
    }

    /**
     * Chooses photos and frames them.
     *
     * @throws IllegalArgumentException if the settings name a photo that is not there
     */
    public static ScenePlan of(Capture capture, ModelDescription model, SceneSettings settings) {
        ImageSize size = settings.photoSize().orElse(model.finestResolution());
        List<CaptureView> inputs = choose(capture, settings, model.maxInputViews());
        List<PinholeCamera> cameras =
                inputs.stream().map(view -> prepared(view.camera(), size)).toList();
        boolean isFree = settings.inputIndices().isEmpty();
        return new ScenePlan(
                inputs,
                isFree ? ViewChoice.standIns(capture.views(), inputs, MOST_STAND_INS) : Map.of(),
                PhotoTarget.of(size, model.kind()),
                ModelFrame.frame(model.kind(), cameras, model.cameraRange(), settings.correction()));
    }

    private static List<CaptureView> choose(Capture capture, SceneSettings settings, int usualCount) {
        if (!settings.inputIndices().isEmpty()) {
            return capture.viewsAt(settings.inputIndices());
        }
        return ViewChoice.spread(capture.views(), settings.inputCount().orElse(usualCount));
    }

    private static PinholeCamera prepared(PinholeCamera camera, ImageSize size) {
        PinholeIntrinsics lens = camera.intrinsics();
        CoverCrop crop = CoverCrop.of(new ImageSize(lens.width(), lens.height()), size);
        return camera.withIntrinsics(crop.apply(lens));
    }
}
