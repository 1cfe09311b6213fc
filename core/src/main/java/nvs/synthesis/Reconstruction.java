package nvs.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.RgbImage;
import nvs.task.Progress;

/**
 * A scene that a model has read: its whole memory of the photos. Same thread as its {@link ViewSynthesizer}; close it before that.
 */
public interface Reconstruction extends AutoCloseable {

    /** The similarity fixed when the scene was reconstructed. */
    Similarity modelFromWorld();

    /**
     * Renders one camera.
     *
     * @param camera world frame; the frame has its image size, whose sides are multiples of the model's patch size
     * @throws IllegalArgumentException if the size does not fit
     */
    Frame render(PinholeCamera camera);

    /**
     * As {@link #render(PinholeCamera)}, for a view that may not be wanted any more before it is there.
     *
     * @param progress asked for cancellation as often as the model can stop: at least once, before it begins
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    default Frame render(PinholeCamera camera, Progress progress) {
        progress.checkCancelled();
        return render(camera);
    }

    /**
     * The pixels of several cameras, in less time than one after the other where the model can.
     *
     * @param cameras as for {@link #render}, all of one image size
     * @param progress asked for cancellation as often as the model can stop
     * @return in the order of the cameras
     * @throws IllegalArgumentException if a size does not fit
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    default List<RgbImage> pixels(List<PinholeCamera> cameras, Progress progress) {
        List<RgbImage> images = new ArrayList<>();
        for (PinholeCamera camera : cameras) {
            try (Frame frame = render(camera, progress)) {
                images.add(frame.pixels());
            }
        }
        return images;
    }

    /**
     * Writes the scene's memory in a format of the model's own, in half precision; {@link ViewSynthesizer#restore} reads it.
     *
     * @param file created or replaced, whole or not at all
     * @throws IOException if it cannot be written
     */
    void save(Path file) throws IOException;

    /** Frees the scene's memory. */
    @Override
    void close();
}
