package nvs.app.ui.inspector;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import nvs.app.ui.framing.FramingViewModel;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.viewer.ViewerViewModel;

/** Facts and figures in sections. Decides nothing: {@link InspectorViewModel} and {@link FramingViewModel} do. */
public final class InspectorPanel extends ScrollPane {
    private static final double WIDTH = 280;
    private static final Duration MEMORY_EVERY = Duration.seconds(2);

    private final Timeline memory;

    /** Binds to the view-models. */
    public InspectorPanel(
            InspectorViewModel inspector, ViewerViewModel viewer, FramingViewModel framing, Appearance appearance) {
        setId("inspector");
        getStyleClass().add("nvs-inspector");
        setAccessibleText(Messages.text("inspector.accessible"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setContent(new VBox(
                ModelSection.of(inspector),
                DisplaySection.of(viewer, inspector.sceneProperty(), appearance),
                CameraSection.of(inspector, viewer, visibleProperty()),
                FramingSection.of(framing)));
        managedProperty().bind(visibleProperty());
        memory = new Timeline(
                new KeyFrame(Duration.ZERO, event -> inspector.measureMemory()), new KeyFrame(MEMORY_EVERY));
        memory.setCycleCount(Animation.INDEFINITE);
        visibleProperty().addListener(change -> measureWhileSeen());
        measureWhileSeen();
    }

    private void measureWhileSeen() {
        if (isVisible()) {
            memory.play();
        } else {
            memory.stop();
        }
    }

    /** Asks the system for nothing more. */
    public void stop() {
        memory.stop();
    }
}
