package nvs.app.ui.window;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;

/** How far opening is, and the way out. */
final class LoadingCard extends VBox {
    private static final double WIDTH = 320;

    /** What is done before it can be read would only flicker. */
    private final PauseTransition appearing = new PauseTransition(Duration.millis(300));

    LoadingCard(Work opening, Runnable cancelled) {
        setId("loading");
        getStyleClass().addAll("nvs-card", "nvs-loading");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setVisible(false);
        appearing.setOnFinished(event -> setVisible(opening.runningProperty().get()));
        opening.runningProperty().addListener((property, before, running) -> follow(running));
        follow(opening.runningProperty().get());
        Label step = Controls.label("", "nvs-muted");
        step.setId("loading-step");
        step.textProperty()
                .bind(Bindings.when(opening.stepProperty().isEmpty())
                        .then(Messages.text("loading.prepare"))
                        .otherwise(opening.stepProperty()));
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(Messages.text("loading.cancel"));
        cancel.setId("loading-cancel");
        cancel.setOnAction(event -> cancelled.run());
        HBox row = new HBox(12, step, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(opening.fractionProperty());
        getChildren().addAll(Controls.label(Messages.text("loading.title"), "nvs-heading"), bar, row);
    }

    private void follow(boolean running) {
        if (running) {
            appearing.playFromStart();
        } else {
            appearing.stop();
            setVisible(false);
        }
    }
}
