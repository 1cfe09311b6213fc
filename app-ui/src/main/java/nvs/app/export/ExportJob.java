package nvs.app.export;

import java.nio.file.Path;
import nvs.app.video.SceneExport;

/**
 * An export with everything that fixes its frames.
 *
 * @param id tells it from all others: letters, digits and hyphens; jobs that were asked for later have greater ones
 * @param sceneName what the scene is called, for people
 * @param export cameras, sizes and target
 * @param scene what leads to the scene
 * @param folder keeps the rendered frames until the export is whole
 */
public record ExportJob(String id, String sceneName, SceneExport export, SceneRecipe scene, Path folder) {

    public ExportJob {
        if (!id.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("an id has letters, digits and hyphens: " + id);
        }
    }
}
