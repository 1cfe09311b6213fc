package nvs.app.ui.framing;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.synthesis.FramingCorrection;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;

/**
 * What is said of how the subject lies in the open capture. Saying something else lets the model read the scene anew. Methods and
 * properties belong to the window's thread.
 */
public final class FramingViewModel {
    /** Bounds of what a subject may be enlarged to, in percent of what was guessed. */
    public static final int SMALLEST_PERCENT = 10;

    public static final int LARGEST_PERCENT = 1000;
    private static final double PERCENT = 100;

    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final ObjectProperty<KindChoice> kind = new SimpleObjectProperty<>(KindChoice.AS_MODEL);
    private final ObjectProperty<Integer> scalePercent = new SimpleObjectProperty<>((int) PERCENT);
    private final ReadOnlyBooleanWrapper corrected = new ReadOnlyBooleanWrapper();
    private boolean showing;

    /**
     * Follows the open scene.
     *
     * @param ui runs tasks on the window's thread, later
     */
    public FramingViewModel(SceneViewModel scenes, ViewerViewModel viewer, Executor ui) {
        this.scenes = scenes;
        this.viewer = viewer;
        scenes.sceneProperty().addListener(change -> show());
        // What was cancelled or failed is not said any more; what is begun anew is.
        scenes.opening().runningProperty().addListener(change -> ui.execute(this::showUnlessReading));
        kind.addListener(change -> takeOver());
        scalePercent.addListener(change -> takeOver());
    }

    private void showUnlessReading() {
        if (!scenes.opening().runningProperty().get()) {
            show();
        }
    }

    private void show() {
        FramingCorrection said = present().orElse(FramingCorrection.NONE);
        showing = true;
        kind.set(KindChoice.of(said.kind()));
        scalePercent.set(percent(said.scale()));
        corrected.set(!said.isNone());
        showing = false;
    }

    private Optional<FramingCorrection> present() {
        return Optional.ofNullable(scenes.sceneProperty().get()).map(OpenedScene::correction);
    }

    private static int percent(double scale) {
        return (int) Math.max(SMALLEST_PERCENT, Math.min(LARGEST_PERCENT, Math.rint(scale * PERCENT)));
    }

    private void takeOver() {
        if (!showing) {
            change(UnaryOperator.identity());
        }
    }

    /** Beside what the controls show. A scale that is no whole percentage stays until another one is chosen. */
    private void change(UnaryOperator<FramingCorrection> change) {
        present().ifPresent(said -> {
            int percent = scalePercent.get();
            double scale = percent(said.scale()) == percent ? said.scale() : percent / PERCENT;
            correct(said, change.apply(said.withKind(kind.get().kind()).withScale(scale)));
        });
    }

    private void correct(FramingCorrection said, FramingCorrection wanted) {
        if (!wanted.equals(said) || scenes.opening().runningProperty().get()) {
            viewer.moves().turningProperty().set(false);
            scenes.edits().correct(wanted);
        }
    }

    /** Takes what points up on screen for the direction that is up in the scene. */
    public void upFromView() {
        viewer.moves().up().ifPresent(up -> change(correction -> correction.withUp(up)));
    }

    /** Sets what is orbited, world frame. */
    public void setPivot(Vector3d place) {
        present().ifPresent(said -> correct(said, said.withPivot(place)));
    }

    /** Lets all guesses stand again. */
    public void reset() {
        change(correction -> FramingCorrection.NONE);
    }

    /** How the capture is framed. */
    public ObjectProperty<KindChoice> kindProperty() {
        return kind;
    }

    /** How large the subject is brought before the model, in percent of what was guessed. */
    public ObjectProperty<Integer> scalePercentProperty() {
        return scalePercent;
    }

    /** Whether anything was said. */
    public ReadOnlyBooleanProperty correctedProperty() {
        return corrected.getReadOnlyProperty();
    }
}
