package nvs.app.ui.window;

import java.time.Duration;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Durations;
import nvs.app.ui.text.Messages;
import nvs.app.ui.text.Sizes;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.scene.SkippedView;
import nvs.synthesis.ModelDescription;
import nvs.usecase.OpenedScene;

/** What the status bar says, each part empty while there is nothing to say. Needs no toolkit. */
final class StatusViewModel {
    private static final int SKIPPED_LISTED = 8;

    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;

    StatusViewModel(SceneViewModel scenes, ViewerViewModel viewer) {
        this.scenes = scenes;
        this.viewer = viewer;
    }

    ObservableValue<String> sceneName() {
        return scenes.nameProperty();
    }

    /** How many photos there are, and how many of them the model has read. */
    ObservableValue<String> photos() {
        return ofScene(scene -> {
            int skipped = scene.skipped().size();
            int all = scene.capture().views().size() + scene.capture().skipped().size();
            String key = skipped == 0 ? "status.photos" : "status.photos.skipped";
            return Messages.text(key, all, scene.inputs().size(), skipped);
        });
    }

    /** What has become of the file that the scene is saved as. */
    ObservableValue<String> saved() {
        return scenes.saving().saidProperty();
    }

    /** The photos that could not be used, with reasons. */
    ObservableValue<String> skippedPhotos() {
        return ofScene(scene -> scene.skipped().isEmpty() ? "" : list(scene));
    }

    private static String list(OpenedScene scene) {
        StringBuilder lines = new StringBuilder(Messages.text("status.skipped.heading"));
        scene.skipped().stream().limit(SKIPPED_LISTED).forEach(skipped -> append(lines, skipped));
        int more = scene.skipped().size() - SKIPPED_LISTED;
        if (more > 0) {
            lines.append('\n').append(Messages.text("status.skipped.more", more));
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, SkippedView skipped) {
        lines.append('\n').append(skipped.name()).append(": ").append(skipped.reason());
    }

    ObservableValue<String> model() {
        return ofScene(scene -> scene.model().name());
    }

    ObservableValue<String> modelDetails() {
        return ofScene(scene -> {
            ModelDescription model = scene.model();
            return Messages.text(
                    "status.model.tip", model.title(), model.parameterCount(), model.device(), model.licence());
        });
    }

    ObservableValue<String> reconstructTime() {
        return ofScene(scene -> Messages.text("status.reconstruct", Durations.text(seconds(scene.reconstructTime()))));
    }

    /** The model's usual time for a frame, and the rate that it allows. */
    ObservableValue<String> frameTime() {
        return Bindings.createStringBinding(
                () -> {
                    double seconds = viewer.frameSecondsProperty().get();
                    return Double.isNaN(seconds)
                            ? ""
                            : Messages.text("status.frame", Durations.text(seconds), Math.round(1 / seconds));
                },
                viewer.frameSecondsProperty());
    }

    /** How many pixels the model renders, which are enlarged to the view. */
    ObservableValue<String> frameSize() {
        return viewer.frameSizeProperty()
                .map(size -> Messages.text("status.size", Sizes.text(size)))
                .orElse("");
    }

    /** Who paints the overlay. */
    ObservableValue<String> display() {
        return Bindings.createStringBinding(
                () -> {
                    if (viewer.painterDescriptionProperty().get().isEmpty()) {
                        return "";
                    }
                    boolean overlay = viewer.overlayAvailableProperty().get();
                    return Messages.text(overlay ? "status.opengl" : "status.cpu");
                },
                viewer.painterDescriptionProperty(),
                viewer.overlayAvailableProperty());
    }

    ObservableValue<String> displayDetails() {
        return viewer.painterDescriptionProperty();
    }

    private ObservableValue<String> ofScene(Function<OpenedScene, String> text) {
        return scenes.sceneProperty().map(text).orElse("");
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
