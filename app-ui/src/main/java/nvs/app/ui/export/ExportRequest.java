package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.function.Supplier;
import nvs.app.video.SceneExport;
import nvs.usecase.OpenedScene;

/**
 * An export as the dialog asks for it.
 *
 * @param scene is open when it is asked for
 * @param sceneName for people
 * @param target file or folder
 * @param export works out the cameras; on any thread
 */
record ExportRequest(OpenedScene scene, String sceneName, Path target, Supplier<SceneExport> export) {}
