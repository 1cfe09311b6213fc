package nvs.app.ui.export;

import java.nio.file.Path;
import nvs.app.video.SceneExport;
import nvs.camera.OrbitView;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.OrbitPath;
import nvs.usecase.RenderPlan;

/**
 * One turn around a scene, as the dialog asks for it.
 *
 * @param start where the turn begins; its elevation and distance are kept
 * @param size of the frames
 * @param frames in the whole turn
 * @param framesPerSecond speed of a video
 * @param target file or folder
 */
record OrbitExport(OrbitView start, ImageSize size, int frames, int framesPerSecond, Path target) {

    /** The same export as the command line makes it. */
    SceneExport of(OpenedScene scene) {
        OrbitPath path = new OrbitPath(start, scene.startFovRadians(), size, frames);
        return new SceneExport(target, framesPerSecond, RenderPlan.of(scene.model(), size), path.cameras());
    }
}
