package nvs.synthesis;

import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;

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

    /** Frees the scene's memory. */
    @Override
    void close();
}
