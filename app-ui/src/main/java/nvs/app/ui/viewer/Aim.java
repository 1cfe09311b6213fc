package nvs.app.ui.viewer;

import java.util.Optional;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.synthesis.SceneKind;
import nvs.usecase.OpenedScene;

/**
 * How the user looks at a scene at one moment.
 *
 * @param scene what is seen
 * @param pose where from, through which lens
 * @param viewport in how many pixels of the screen; empty while the window has no size
 */
record Aim(OpenedScene scene, OrbitPose pose, Optional<ImageSize> viewport) {

    /** The one scale of all pictures, told by the finest that the model was trained at. */
    Lens lens() {
        return new Lens(
                scene.model().finestResolution(),
                pose.fovRadians(),
                scene.model().patchSize());
    }

    /** With a picture of the finest size that the model was trained at. */
    PinholeCamera trainedCamera() {
        return pose.camera(lens().trained());
    }

    /** With the whole viewport as its picture; empty while there is none. */
    Optional<PinholeCamera> screenCamera() {
        return viewport.map(size -> pose.camera(lens().viewport(size)));
    }

    /** Whether the model has learnt to look from there. */
    boolean isTrained() {
        return scene.framing().isTrained(trainedCamera(), scene.model().cameraRange());
    }

    /** Objects stand on white. */
    boolean showsObject() {
        return scene.model().kind() == SceneKind.OBJECT;
    }
}
