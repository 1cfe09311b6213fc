package nvs.usecase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.CoverCrop;
import nvs.scene.Outlook;
import nvs.scene.SkippedView;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.Reconstruction;
import nvs.synthesis.SceneFraming;

/**
 * A capture that a model has read. Belongs to the model's thread, as its {@link Reconstruction} does; the other parts may be read
 * anywhere.
 *
 * @param capture where the photos come from
 * @param inputs the photos that the model has read, in the order of the capture
 * @param skipped photos that could not be used, with reasons
 * @param framing how the capture lies in the model's frame
 * @param settings how it was opened
 * @param model what has read it
 * @param reconstruction the scene's memory; closed with this
 * @param reconstructTime how long reading took, without preparing the photos; of a saved scene, how long opening it took
 * @param saved how it was looked at when it was saved, if it was
 */
public record OpenedScene(
        Capture capture,
        List<CaptureView> inputs,
        List<SkippedView> skipped,
        SceneFraming framing,
        SceneSettings settings,
        ModelDescription model,
        Reconstruction reconstruction,
        Duration reconstructTime,
        Optional<Outlook> saved)
        implements AutoCloseable {

    public OpenedScene {
        inputs = List.copyOf(inputs);
        skipped = List.copyOf(skipped);
    }

    /** A scene that was read now. */
    public OpenedScene(
            Capture capture,
            List<CaptureView> inputs,
            List<SkippedView> skipped,
            SceneFraming framing,
            SceneSettings settings,
            ModelDescription model,
            Reconstruction reconstruction,
            Duration reconstructTime) {
        this(capture, inputs, skipped, framing, settings, model, reconstruction, reconstructTime, Optional.empty());
    }

    /** The same scene, of whose capture more or fewer photos are known; those that the model has read are among them. */
    public OpenedScene withCapture(Capture other) {
        List<SkippedView> found = new ArrayList<>(capture.skipped());
        found.removeAll(other.skipped());
        List<SkippedView> left = new ArrayList<>(skipped);
        left.removeAll(found);
        other.skipped().stream().filter(view -> !left.contains(view)).forEach(left::add);
        return new OpenedScene(other, inputs, left, framing, settings, model, reconstruction, reconstructTime, saved);
    }

    /** The same scene, rendered by something else; closing either closes what it is rendered by. */
    public OpenedScene withReconstruction(Reconstruction other) {
        return new OpenedScene(capture, inputs, skipped, framing, settings, model, other, reconstructTime, saved);
    }

    /** How it is looked at when it is opened: from its start view, along the path that it was saved with. */
    public Outlook firstOutlook() {
        return new Outlook(startView(), saved.flatMap(Outlook::path));
    }

    /**
     * Where to look from first: where it was saved, or else the place of the first input photo, turned to face the pivot: a view that
     * the photos surely cover.
     */
    public OrbitView startView() {
        return saved.map(Outlook::view).orElseGet(this::viewOfTheFirstInput);
    }

    private OrbitView viewOfTheFirstInput() {
        return OrbitView.through(inputs.get(0).camera(), framing.pivot(), framing.up());
    }

    /** The vertical field of view that the model's frame has at {@link #startView}. */
    public double startFovRadians() {
        return frameFovRadians(inputs.get(0));
    }

    /** The vertical field of view of a photo as the model sees it: cut to the shape of the model's frame. */
    public double frameFovRadians(CaptureView view) {
        PinholeIntrinsics lens = view.camera().intrinsics();
        return CoverCrop.of(new ImageSize(lens.width(), lens.height()), model.finestResolution())
                .apply(lens)
                .verticalFovRadians();
    }

    /** What was said rather than guessed of how the subject lies. */
    public FramingCorrection correction() {
        return settings.correction();
    }

    /** The cameras that the model has read, world frame. */
    public List<PinholeCamera> inputCameras() {
        return inputs.stream().map(CaptureView::camera).toList();
    }

    @Override
    public void close() {
        reconstruction.close();
    }
}
