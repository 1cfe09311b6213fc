package nvs.app.ui.scene;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.task.EditHistory;
import nvs.scene.Capture;
import nvs.synthesis.FramingCorrection;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/** What the user changes of the open scene, and takes back. Without a scene nothing happens. Belongs to the window's thread. */
public final class SceneEdits {
    private final ObservableValue<OpenedScene> scene;
    private final Host host;
    private final EditHistory<SceneState> history = new EditHistory<>();

    /** Does what is wanted. */
    interface Host {
        /** Lets the model read the photos of a scene's capture once more; when it has, the scene arrives. */
        void readAnew(OpenedScene present, SceneSettings settings);

        /** Shows what the model need not read anew. */
        void show(OpenedScene successor);
    }

    /** Follows the open scene. */
    SceneEdits(ObservableValue<OpenedScene> scene, Host host) {
        this.scene = scene;
        this.host = host;
    }

    /** A scene takes the place of the previous one; null: the first. */
    void arrived(OpenedScene previous, OpenedScene opened) {
        if (previous != null && previous.capture().isOneWith(opened.capture())) {
            history.arrived(SceneState.of(opened));
        } else {
            history.begin(SceneState.of(opened));
        }
    }

    /** Reads the photos of the open scene once more, with what is known now of how its subject lies. */
    public void correct(FramingCorrection correction) {
        change(settings -> settings.withCorrection(correction));
    }

    /** Lets the model read other photos of the open capture, or the same ones otherwise. */
    public void change(UnaryOperator<SceneSettings> change) {
        OpenedScene present = scene.getValue();
        if (present != null) {
            host.readAnew(present, change.apply(present.settings()));
        }
    }

    /**
     * More photos of the open capture are known, which the model has not read.
     *
     * @param capture one with that of the open scene; else nothing happens
     */
    public void extend(Capture capture) {
        OpenedScene present = scene.getValue();
        if (present != null && present.capture().isOneWith(capture)) {
            show(present.withCapture(capture));
        }
    }

    private void show(OpenedScene successor) {
        history.arrived(SceneState.of(successor));
        host.show(successor);
    }

    /** Takes the last change of the open scene back. */
    public void undo() {
        history.previous().ifPresent(this::returnTo);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.next().ifPresent(this::returnTo);
    }

    private void returnTo(SceneState state) {
        OpenedScene present = scene.getValue();
        if (present == null) {
            return;
        }
        OpenedScene before = present.withCapture(state.capture());
        if (present.settings().equals(state.settings())) {
            show(before);
        } else {
            host.readAnew(before, state.settings());
        }
    }
}
