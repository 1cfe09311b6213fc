package nvs.app.cli;

import java.io.IOException;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.PhotoPreparation;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.SceneSettings;

/**
 * What every command works with.
 *
 * @param models loads weights
 * @param scenes finds captures
 * @param preparation decodes and resizes photos
 * @param terminal speaks
 */
public record CommandContext(ModelLoader models, SceneLocator scenes, PhotoPreparation preparation, Terminal terminal) {

    /**
     * Loads the model that was asked for, and says before that if memory will run short.
     *
     * @param wanted which photos it is to read
     * @throws IllegalArgumentException if this machine has not enough memory for it
     */
    ViewSynthesizer load(ModelOptions model, SceneSettings wanted, Progress progress)
            throws IOException, WeightsFormatException {
        models.foresee(model.weights, model.threadCount(), wanted)
                .requirePossible()
                .ifPresent(warning -> terminal.say("Note: %s", warning));
        return models.load(model.weights, model.threadCount(), progress);
    }
}
