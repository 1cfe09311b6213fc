package nvs.app.ui.photos;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.scene.SceneFormatException;
import nvs.usecase.AddPhotos;
import nvs.usecase.OpenedScene;

/** Adds photos to the open capture, of which the model then can be told to read them. Belongs to the window's thread. */
public final class PhotoAdding {
    private final SceneViewModel scenes;
    private final Executor ui;
    private final Executor background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /**
     * Follows the open scene.
     *
     * @param ui runs tasks on the window's thread
     * @param background reads camera files
     */
    public PhotoAdding(SceneViewModel scenes, Executor ui, Executor background) {
        this.scenes = scenes;
        this.ui = ui;
        this.background = background;
    }

    /** Adds photos, folders of photos, and those of other camera files in the same coordinates; says why if it cannot. */
    public void add(List<Path> given) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened == null || given.isEmpty() || running.get()) {
            return;
        }
        running.set(true);
        background.execute(() -> {
            try {
                AddPhotos.Added added = AddPhotos.to(opened.capture(), given);
                ui.execute(() -> accept(added));
            } catch (SceneFormatException refused) {
                ui.execute(() -> fail(new Problem(Messages.text("problem.addPhotos"), refused.getMessage() + ".")));
            } catch (RuntimeException failure) { // the boundary of the background
                ui.execute(() -> fail(Problem.of(Messages.text("problem.addPhotos"), failure)));
            }
        });
    }

    /** What is being read now was begun with the photos that were known then: first let it end. */
    private void accept(AddPhotos.Added added) {
        ReadOnlyBooleanProperty reading = scenes.opening().runningProperty();
        if (!reading.get()) {
            show(added);
            return;
        }
        reading.addListener(new ChangeListener<Boolean>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> property, Boolean before, Boolean reads) {
                reading.removeListener(this);
                ui.execute(() -> accept(added));
            }
        });
    }

    private void show(AddPhotos.Added added) {
        running.set(false);
        scenes.edits().extend(added.capture());
        if (!added.refused().isEmpty()) {
            scenes.report(new Problem(
                    Messages.text("problem.addPhotos.some", added.refused().size()), added.refusal() + "."));
        }
    }

    private void fail(Problem problem) {
        running.set(false);
        scenes.report(problem);
    }

    /** Whether photos are being added. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
