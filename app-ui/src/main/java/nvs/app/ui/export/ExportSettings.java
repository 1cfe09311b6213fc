package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.List;
import nvs.app.video.SceneExport;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.RenderPlan;

/**
 * How frames are written, as the dialog asks for it.
 *
 * @param size of the frames
 * @param framesPerSecond speed of a video
 * @param target file or folder
 */
record ExportSettings(ImageSize size, int framesPerSecond, Path target) {

    /** The same export as the command line makes it. */
    SceneExport export(OpenedScene scene, List<PinholeCamera> cameras, List<String> fileNames) {
        return new SceneExport(target, framesPerSecond, RenderPlan.of(scene.model(), size), cameras, fileNames);
    }
}
