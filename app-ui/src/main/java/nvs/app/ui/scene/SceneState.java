package nvs.app.ui.scene;

import nvs.scene.Capture;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/**
 * What can be undone of an open scene.
 *
 * @param capture its photos
 * @param settings which of them the model has read, and how they lie
 */
record SceneState(Capture capture, SceneSettings settings) {

    static SceneState of(OpenedScene scene) {
        return new SceneState(scene.capture(), scene.settings());
    }
}
