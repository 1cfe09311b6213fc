package nvs.app.ui.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.scene.SavedScene;

/** What a scene is called for people. */
final class SceneName {

    private SceneName() {}

    /** A capture is called like its folder, a saved scene like its file. */
    static String of(Path location) {
        Path absolute = location.toAbsolutePath().normalize();
        if (SavedScene.isSavedScene(absolute)) {
            String file = absolute.getFileName().toString();
            return file.substring(0, file.length() - SavedScene.EXTENSION.length());
        }
        Path named = Files.isRegularFile(absolute) ? absolute.getParent() : absolute;
        return named.getFileName() == null
                ? named.toString()
                : named.getFileName().toString();
    }
}
