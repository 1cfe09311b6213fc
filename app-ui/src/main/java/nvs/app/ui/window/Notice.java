package nvs.app.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import nvs.app.ui.framing.PivotMarks;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Messages;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.usecase.OpenedScene;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know about the scene or the view, in a corner of the picture, as long as it holds. */
final class Notice extends Label {
    private static final double WIDTH = 420;

    Notice(SceneViewModel scenes, ViewerViewModel viewer, PivotMarks marks) {
        setId("notice");
        getStyleClass().add("nvs-notice");
        setGraphic(new FontIcon(Feather.INFO));
        setWrapText(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.join("\n", lines(scenes, viewer, marks)),
                        scenes.sceneProperty(),
                        viewer.beyondTrainingProperty(),
                        marks.waitingProperty()));
        visibleProperty().bind(textProperty().isNotEmpty());
    }

    /** As wide as its words, up to where they wrap. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.min(WIDTH, super.computePrefWidth(height));
    }

    private static List<String> lines(SceneViewModel scenes, ViewerViewModel viewer, PivotMarks marks) {
        List<String> lines = new ArrayList<>();
        OpenedScene scene = scenes.sceneProperty().get();
        if (scene != null) {
            lines.addAll(scene.capture().notes());
            lines.addAll(scene.framing().warnings());
        }
        if (viewer.beyondTrainingProperty().get()) {
            lines.add(Messages.text("viewer.beyondTraining"));
        }
        if (marks.waitingProperty().get()) {
            lines.add(Messages.text("viewer.markAgain"));
        }
        return lines;
    }
}
