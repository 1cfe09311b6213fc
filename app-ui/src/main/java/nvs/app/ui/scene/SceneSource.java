package nvs.app.ui.scene;

import java.nio.file.Path;
import java.util.Optional;
import nvs.app.session.WeightsLibrary;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * Loads models and lets it read captures. Called on the model's thread only. What is thrown is told to the user: checked exceptions by
 * their message, which therefore is one sentence for people; others as mistakes of ours.
 */
public interface SceneSource {

    /**
     * Gets ready what the first scene will need; may be called once, before all else, while the window is still being built. Throws
     * nothing: what goes wrong will do so again when it is asked for.
     */
    default void prepare() {}

    /**
     * Loads a model; called before the first scene, and when the user wants others.
     *
     * @param weights name or path; empty for those that the application was started with
     */
    ViewSynthesizer loadModel(Optional<String> weights, Progress progress) throws Exception;

    /**
     * Whether memory will run short when these weights are loaded and read photos; asked before {@link #loadModel}.
     *
     * @param wanted which photos; empty for those that a capture is opened with
     * @return what to tell the user, as one sentence; empty if there is nothing to fear
     * @throws IllegalArgumentException with one sentence if they cannot be loaded on this machine at all
     */
    default Optional<String> foreseeMemory(Optional<String> weights, Optional<SceneSettings> wanted) throws Exception {
        return Optional.empty();
    }

    /** What would load the model again that {@link #loadModel} gives without a choice: name or path; empty if nothing but that would. */
    default Optional<String> usualWeights() {
        return Optional.empty();
    }

    /** The weights that {@link #loadModel} knows by name; empty if it knows but one model. */
    default Optional<WeightsLibrary> library() {
        return Optional.empty();
    }

    /**
     * Lets the model read a capture.
     *
     * @param location a folder or a camera file
     * @param correction what is known of how the subject lies in it
     * @throws nvs.scene.SceneFormatException if there is no capture that can be used
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    OpenedScene open(ViewSynthesizer model, Path location, FramingCorrection correction, Progress progress)
            throws Exception;

    /**
     * Lets the model read photos of an open scene's capture once more.
     *
     * @param scene stays as it is
     * @param settings which photos, and what is known now of how the subject lies in them
     * @throws nvs.scene.SceneFormatException if too few of them can be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    OpenedScene readAnew(ViewSynthesizer model, OpenedScene scene, SceneSettings settings, Progress progress)
            throws Exception;

    /**
     * Lets the model read a capture exactly so, whatever the application was started with.
     *
     * @param location as for {@link #open}
     * @param settings all that is not as usual
     * @throws nvs.scene.SceneFormatException if there is no capture that can be used
     * @throws IllegalArgumentException if the capture has no such photos
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    OpenedScene openExactly(ViewSynthesizer model, Path location, SceneSettings settings, Progress progress)
            throws Exception;
}
