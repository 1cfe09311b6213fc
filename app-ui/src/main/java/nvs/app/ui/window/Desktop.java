package nvs.app.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.HostServices;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.GlViewPainter;
import nvs.app.ui.viewer.ViewPainter;
import nvs.scene.SavedScene;

/**
 * What the machine brings to the window.
 *
 * @param painters opens the painter of the viewport
 * @param chooser asks for folders and files
 * @param revealer shows a file in the file manager
 * @param exportFolder where the first export is proposed
 */
public record Desktop(ViewPainter.Factory painters, PathChooser chooser, Consumer<Path> revealer, Path exportFolder) {

    /** Where the camera path of a scene would be saved; its name may be empty. */
    Path pathFile(String sceneName) {
        return exportFolder.resolve(Messages.text("path.fileName", sceneName.isEmpty() ? "nvs" : sceneName));
    }

    /** Where a scene would be saved; its name may be empty. */
    Path sceneFile(String sceneName) {
        return exportFolder.resolve((sceneName.isEmpty() ? "scene" : sceneName) + SavedScene.EXTENSION);
    }

    /** OpenGL where there is one, the system's dialogs and file manager, the user's home. */
    public static Desktop ofSystem(HostServices host) {
        return new Desktop(
                GlViewPainter.orElse(CpuViewPainter::new),
                PathChooser.ofSystem(),
                path -> host.showDocument(folderOf(path).toUri().toString()),
                Path.of(System.getProperty("user.home")));
    }

    private static Path folderOf(Path path) {
        return Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    }
}
