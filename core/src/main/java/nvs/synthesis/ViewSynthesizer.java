package nvs.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.Similarity;
import nvs.file.FormatException;
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

    /**
     * Tells these weights from all others: SHA-256 of their numbers, in hexadecimal digits. Equal weights have equal hashes, whatever
     * file they come from. Reads all weights when it is first asked.
     */
    String weightsHash();

    /**
     * Takes a scene's memory from a file instead of reading photos.
     *
     * @param memory what {@link Reconstruction#save} wrote with the same weights; may lie in a zip
     * @param modelFromWorld the similarity that the scene was reconstructed in
     * @throws FormatException if it is no memory of these weights
     * @throws IOException if it cannot be read
     */
    Reconstruction restore(Path memory, Similarity modelFromWorld) throws IOException, FormatException;

    /** Frees the weights. */
    @Override
    void close();
}
