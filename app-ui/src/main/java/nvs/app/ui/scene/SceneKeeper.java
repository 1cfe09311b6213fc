package nvs.app.ui.scene;

import nvs.app.export.SceneRecipe;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;

/** Keeps scenes open for others than the view. All methods belong to the model's thread. */
public interface SceneKeeper {

    /**
     * Keeps a scene that is open until {@link #release}, whatever becomes of it in the view.
     *
     * @return what leads to it again
     */
    SceneRecipe.Origin keep(OpenedScene scene);

    /**
     * Opens a scene once more, by the same weights from the same photos, and keeps it until {@link #release}.
     *
     * @throws java.io.IOException with one sentence, if the capture or the weights are gone or are not the same any more
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    OpenedScene open(SceneRecipe recipe, Progress progress) throws Exception;

    /** The scene is closed if nobody else keeps it. */
    void release(OpenedScene scene);
}
