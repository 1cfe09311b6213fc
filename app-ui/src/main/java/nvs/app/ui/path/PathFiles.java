package nvs.app.ui.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.camera.path.CameraPath;
import nvs.scene.CameraPathFile;
import nvs.scene.SceneFormatException;

/** Saves and loads camera paths in the background; whoever asked hears of it on the window's thread. */
final class PathFiles {
    private final Executor ui;
    private final Executor background;
    private final Consumer<Problem> report;

    PathFiles(Executor ui, Executor background, Consumer<Problem> report) {
        this.ui = ui;
        this.background = background;
        this.report = report;
    }

    void save(CameraPath path, Path file) {
        background.execute(() -> {
            try {
                CameraPathFile.write(file, path);
            } catch (IOException refused) {
                say("problem.pathSave", refused);
            }
        });
    }

    void load(Path file, Consumer<CameraPath> loaded) {
        background.execute(() -> {
            try {
                CameraPath path = CameraPathFile.read(file);
                ui.execute(() -> loaded.accept(path));
            } catch (SceneFormatException bad) {
                say("problem.pathLoad", bad);
            }
        });
    }

    private void say(String titleKey, Exception failure) {
        Problem problem = new Problem(Messages.text(titleKey), failure.getMessage() + ".");
        ui.execute(() -> report.accept(problem));
    }
}
