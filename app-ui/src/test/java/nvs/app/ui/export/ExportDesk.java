package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import nvs.app.export.ExportJournal;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.scene.SceneSource;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.video.SceneExport;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.OrbitPath;
import nvs.usecase.RenderPlan;
import nvs.usecase.SceneSettings;

/** A queue with all that is around it in the window, whose threads run when the test says so. */
final class ExportDesk {
    private static final ImageSize SIZE = ImageSize.square(32);

    private final ByHand ui = new ByHand();
    private final ByHand model = new ByHand();
    private final ByHand background = new ByHand();
    private final ByHand encoder = new ByHand();
    private final SceneViewModel scenes;
    private final ExportQueue queue;

    ExportDesk(SceneSource source, ExportJournal journal) {
        scenes = new SceneViewModel(source, Recents.NONE, ui, model);
        queue = new ExportQueue(scenes.keeper(), journal, new ExportQueue.Threads(ui, model, background, encoder));
    }

    ExportQueue queue() {
        return queue;
    }

    ByHand model() {
        return model;
    }

    /** Frees what the model's thread holds. */
    void close() {
        scenes.close();
        runAll();
    }

    OpenedScene open(Path capture) {
        scenes.open(capture);
        runAll();
        return scene();
    }

    /** The scene that the view shows. */
    OpenedScene scene() {
        return scenes.sceneProperty().get();
    }

    /** Reads the open scene anew. */
    OpenedScene change(UnaryOperator<SceneSettings> change) {
        scenes.edits().change(change);
        runAll();
        return scene();
    }

    /** An orbit of so many frames. */
    static SceneExport orbit(OpenedScene scene, Path target, int frames) {
        return new SceneExport(
                target,
                20,
                RenderPlan.of(scene.model(), SIZE),
                new OrbitPath(scene.startView(), scene.startFovRadians(), SIZE, frames).cameras());
    }

    /** Puts an orbit into the queue, which may begin with it at once. */
    QueuedExport add(OpenedScene scene, Path target, int frames) {
        AtomicReference<Problem> refused = new AtomicReference<>();
        queue.add(
                new ExportRequest(scene, "Toy", target, () -> orbit(scene, target, frames)),
                new ExportAdmission.Answer() {
                    @Override
                    public void taken() {
                        // is in the list
                    }

                    @Override
                    public void refused(Problem why) {
                        refused.set(why);
                    }
                });
        admitOnly();
        if (refused.get() != null) {
            throw new AssertionError(refused.get().sentence());
        }
        return queue.exports().get(queue.exports().size() - 1);
    }

    /** Lets a request come into the list, and nothing be rendered. */
    void admitOnly() {
        int before = queue.exports().size();
        for (int i = 0; i < 100 && queue.exports().size() == before; i++) {
            model.runOne();
            background.runAll();
            ui.runAll();
        }
    }

    /** Runs one task at a time, until something is so. */
    void runUntil(BooleanSupplier condition) {
        for (ByHand thread = model; !condition.getAsBoolean(); thread = thread == model ? encoder : model) {
            if (isIdle()) {
                throw new AssertionError("nothing is left to do");
            }
            thread.runOne();
            background.runAll();
            ui.runAll();
        }
    }

    void runAll() {
        while (!isIdle()) {
            for (ByHand thread : List.of(model, encoder, background, ui)) {
                thread.runAll();
            }
        }
    }

    private boolean isIdle() {
        return List.of(model, encoder, background, ui).stream().allMatch(thread -> thread.waiting() == 0);
    }

    /** What the queue says of an export by that name. */
    Optional<QueuedExport> called(String name) {
        return queue.exports().stream()
                .filter(export -> export.name().equals(name))
                .findFirst();
    }
}
