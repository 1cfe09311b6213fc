package nvs.app.cli;

import nvs.usecase.SceneSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which scene, and which of its photos the model reads. */
final class SceneOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENE",
            description =
                    "A folder or zip with photos and cameras, a camera file, a scene that nvs save wrote, or the name of a"
                            + " bundled scene. Default: the bundled scene.")
    String scene;

    @Mixin
    private PhotoOptions photos;

    SceneSettings settings() {
        return photos.settings();
    }
}
