package nvs.usecase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.PhotoPreparation;
import nvs.scene.PreparedPhotos;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.ModelFrame;
import nvs.synthesis.PosedImage;
import nvs.synthesis.Reconstruction;
import nvs.synthesis.SceneFraming;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;

/** From a place on disk to a scene that can be rendered: read cameras, choose and prepare photos, frame, reconstruct. */
public final class OpenScene {

    private final PhotoPreparation preparation;

    /** Photos are decoded and resized by the given preparation. */
    public OpenScene(PhotoPreparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Opens a capture. Runs on the model's thread.
     *
     * @param synthesizer reads the photos
     * @param location a folder or a camera file
     * @param settings what the caller wants otherwise than usual
     * @param progress told of every step
     * @throws SceneFormatException if the capture cannot be used
     * @throws IllegalArgumentException if the settings name a photo that is not there or a size the model cannot take
     */
    public OpenedScene open(ViewSynthesizer synthesizer, Path location, SceneSettings settings, Progress progress)
            throws SceneFormatException {
        progress.step("Reading cameras", 0);
        Capture capture = CaptureFormats.open(location);
        return reconstruct(synthesizer, capture, settings, progress);
    }

    /** As {@link #open}, for a capture that has been read already. */
    public OpenedScene reconstruct(
            ViewSynthesizer synthesizer, Capture capture, SceneSettings settings, Progress progress)
            throws SceneFormatException {
        ScenePlan plan = ScenePlan.of(capture, synthesizer.description(), settings);
        PreparedPhotos photos = new InputPhotos(preparation, plan).prepare(progress);
        return reconstruct(synthesizer, capture, photos, settings, progress);
    }

    /** As {@link #open}, from photos that have been prepared already. */
    static OpenedScene reconstruct(
            ViewSynthesizer synthesizer,
            Capture capture,
            PreparedPhotos photos,
            SceneSettings settings,
            Progress progress) {
        ModelDescription model = synthesizer.description();
        List<PinholeCamera> cameras =
                photos.images().stream().map(PosedImage::camera).toList();
        SceneFraming framing = ModelFrame.frame(model.kind(), cameras, model.cameraRange(), settings.correction());
        long begunNanos = System.nanoTime();
        Reconstruction reconstruction = synthesizer.reconstruct(photos.images(), framing.modelFromWorld(), progress);
        Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
        List<SkippedView> skipped = new ArrayList<>(capture.skipped());
        skipped.addAll(photos.skipped());
        return new OpenedScene(capture, photos.views(), skipped, framing, settings, model, reconstruction, took);
    }
}
