package nvs.app.ui.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.scene.Outlook;
import nvs.scene.SavedScene;
import nvs.usecase.OpenedScene;

/** Saves what the model remembers of a scene as a small file. Methods and properties belong to the window's thread. */
public final class SceneSaving {
    private final Executor ui;
    private final Executor modelThread;
    private final Writer writer;
    private final Consumer<Problem> report;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** Writes a scene, on the model's thread. */
    @FunctionalInterface
    interface Writer {
        void write(OpenedScene scene, Outlook outlook, Path target) throws IOException;
    }

    SceneSaving(Executor ui, Executor modelThread, Writer writer, Consumer<Problem> report) {
        this.ui = ui;
        this.modelThread = modelThread;
        this.writer = writer;
        this.report = report;
    }

    /**
     * Saves a scene that is open.
     *
     * @param outlook where to look from when it is opened, and along which path
     * @param chosen where to; gets the extension if it lacks it
     */
    public void save(OpenedScene scene, Outlook outlook, Path chosen) {
        Path target = named(chosen);
        said.set(Messages.text("scene.saving", target.getFileName()));
        modelThread.execute(() -> {
            try {
                writer.write(scene, outlook, target);
                ui.execute(() -> said.set(Messages.text("scene.saved", target.getFileName())));
            } catch (IOException
                    | RuntimeException
                    | LinkageError
                    | OutOfMemoryError failure) { // the thread's boundary
                ui.execute(() -> fail(failure));
            }
        });
    }

    private void fail(Throwable failure) {
        said.set("");
        report.accept(Problem.of(Messages.text("problem.save"), failure));
    }

    private static Path named(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(SavedScene.EXTENSION)
                ? chosen
                : chosen.resolveSibling(name + SavedScene.EXTENSION);
    }

    /** Another scene is open, of which nothing has been said yet. */
    void clear() {
        said.set("");
    }

    /** What has become of the file, in a few words; empty while there is nothing to say. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
