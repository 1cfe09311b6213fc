package nvs.app.ui.window;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong, over the picture, until it is dismissed. */
final class ProblemBanner extends StackPane {
    private static final double WIDTH = 640;

    ProblemBanner(SceneViewModel scenes) {
        setId("problem");
        getStyleClass().add("nvs-problem");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        visibleProperty().bind(scenes.problemProperty().isNotNull());
        scenes.problemProperty().addListener((property, previous, problem) -> {
            getChildren().clear();
            if (problem != null) {
                getChildren().add(message(problem, scenes));
            }
        });
    }

    private static Message message(Problem problem, SceneViewModel scenes) {
        Message message = new Message(problem.title(), problem.sentence(), new FontIcon(Feather.ALERT_CIRCLE));
        message.getStyleClass().add(Styles.DANGER);
        message.setOnClose(event -> scenes.dismissProblem());
        return message;
    }
}
