package nvs.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import nvs.file.FormatException;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.PreparedPhotos;
import nvs.scene.SavedScene;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.synthesis.FramingCorrection;
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
     * @param location a folder, a camera file, or a saved scene; the last is not read again unless other photos or another framing
     *     are wanted
     * @param settings what the caller wants otherwise than usual
     * @param progress told of every step
     * @throws SceneFormatException if the capture cannot be used
     * @throws IllegalArgumentException if the settings name a photo that is not there or a size the model cannot take
     */
    public OpenedScene open(ViewSynthesizer synthesizer, Path location, SceneSettings settings, Progress progress)
            throws SceneFormatException {
        progress.step("Reading cameras", 0);
        if (!SavedScene.isSavedScene(location)) {
            return reconstruct(synthesizer, CaptureFormats.open(location), settings, progress);
        }
        SavedScene saved = SavedScene.read(location);
        FramingCorrection wanted = settings.correction();
        boolean isWanted = settings.equals(SceneSettings.DEFAULT.withCorrection(wanted))
                && (wanted.isNone() || wanted.isNear(saved.correction()));
        return isWanted
                ? restore(synthesizer, saved, progress)
                : reconstruct(synthesizer, saved.capture(), settings, progress);
    }

    private static OpenedScene restore(ViewSynthesizer synthesizer, SavedScene saved, Progress progress)
            throws SceneFormatException {
        progress.step("Opening the saved scene", 0);
        requireWeights(saved, synthesizer);
        long begunNanos = System.nanoTime();
        Reconstruction reconstruction = remembered(synthesizer, saved);
        return new OpenedScene(
                saved.capture(),
                saved.inputs(),
                saved.capture().skipped(),
                saved.framing(),
                settingsOf(saved),
                synthesizer.description(),
                reconstruction,
                Duration.ofNanos(System.nanoTime() - begunNanos),
                Optional.of(saved.outlook()));
    }

    /** What would lead to the same scene again. */
    private static SceneSettings settingsOf(SavedScene saved) {
        List<Integer> inputs = saved.inputs().stream().map(CaptureView::index).toList();
        return SceneSettings.DEFAULT.withInputIndices(inputs).withCorrection(saved.correction());
    }

    private static void requireWeights(SavedScene saved, ViewSynthesizer synthesizer) throws SceneFormatException {
        SavedScene.Weights loaded =
                new SavedScene.Weights(synthesizer.description().name(), synthesizer.weightsHash());
        if (!loaded.hash().equals(saved.weights().hash())) {
            throw new SceneFormatException(
                    saved.file(),
                    "weights",
                    "the scene was read by " + saved.weights() + ", and " + loaded + " cannot render it");
        }
    }

    private static Reconstruction remembered(ViewSynthesizer synthesizer, SavedScene saved)
            throws SceneFormatException {
        try {
            return synthesizer.restore(saved.memory(), saved.framing().modelFromWorld());
        } catch (FormatException damaged) {
            throw new SceneFormatException(damaged.path(), damaged.field(), damaged.reason(), damaged);
        } catch (IOException unreadable) {
            throw new SceneFormatException(
                    saved.memory(), "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
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
