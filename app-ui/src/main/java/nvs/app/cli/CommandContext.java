package nvs.app.cli;

import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.scene.PhotoPreparation;

/**
 * What every command works with.
 *
 * @param models loads weights
 * @param scenes finds captures
 * @param preparation decodes and resizes photos
 * @param terminal speaks
 */
public record CommandContext(
        ModelLoader models, SceneLocator scenes, PhotoPreparation preparation, Terminal terminal) {}
