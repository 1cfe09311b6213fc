package nvs.app.export;

import java.nio.file.Path;
import java.util.OptionalInt;
import nvs.scene.CaptureView;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * What leads to exactly the same scene again, and tells when it would not.
 *
 * @param location the capture or saved scene, absolute
 * @param weights what loads the model: name or path
 * @param weightsHash see {@link nvs.synthesis.ViewSynthesizer#weightsHash}
 * @param settings with all photos by their index; a saved scene that is not to be read anew has none
 * @param fingerprint see {@link SceneFingerprint}
 */
public record SceneRecipe(
        Path location, String weights, String weightsHash, SceneSettings settings, String fingerprint) {

    public SceneRecipe {
        if (!location.isAbsolute()) {
            throw new IllegalArgumentException("a scene is found again by its whole path, not by " + location);
        }
    }

    /**
     * Where a scene that is open comes from.
     *
     * @param location what was opened
     * @param weights name or path of what has read it
     * @param weightsHash of these
     */
    public record Origin(Path location, String weights, String weightsHash) {}

    /** Of a scene that is open. Reads its photos; on any thread. */
    public static SceneRecipe of(OpenedScene scene, Origin origin) {
        return new SceneRecipe(
                origin.location().toAbsolutePath().normalize(),
                origin.weights(),
                origin.weightsHash(),
                exactly(scene),
                SceneFingerprint.of(scene, origin.location()));
    }

    /** Which photos were chosen, and which of them stood in for others, must not be found out again. */
    private static SceneSettings exactly(OpenedScene scene) {
        SceneSettings settings = scene.settings();
        return isRestored(scene)
                ? SceneSettings.DEFAULT.withCorrection(settings.correction())
                : new SceneSettings(
                        settings.photoSize(),
                        OptionalInt.empty(),
                        scene.inputs().stream().map(CaptureView::index).toList(),
                        settings.correction());
    }

    /** Whether its memory comes from a file, not from photos. */
    static boolean isRestored(OpenedScene scene) {
        return scene.saved().isPresent();
    }
}
