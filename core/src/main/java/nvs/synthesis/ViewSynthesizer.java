package nvs.synthesis;

import java.util.List;
import nvs.camera.Similarity;
import nvs.task.Progress;

/**
 * A loaded model. Reconstruct once, render many:
 *
 * <pre>{@code
 * try (var scene = synthesizer.reconstruct(views, modelFromWorld, progress);
 *         var frame = scene.render(camera)) {
 *     show(frame.pixels());
 * }
 * }</pre>
 *
 * <p>Owned by one thread ({@code nvs-model} in the application): neither a synthesizer nor what it returns may be used by two
 * threads at a time. Close it after the reconstructions it made.
 */
public interface ViewSynthesizer extends AutoCloseable {

    /** What this model is. */
    ModelDescription description();

    /**
     * Reads all photos as one chunk.
     *
     * @param views at least one; all of one image size, whose sides are multiples of the model's patch size
     * @param modelFromWorld the similarity that takes the capture's frame to the model's; fixed from here on
     * @param progress told of the pieces of work that the model makes of it, asked for cancellation between them
     * @throws IllegalArgumentException if there is no view or the sizes do not fit
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    Reconstruction reconstruct(List<PosedImage> views, Similarity modelFromWorld, Progress progress);

    /** Frees the weights. */
    @Override
    void close();
}
