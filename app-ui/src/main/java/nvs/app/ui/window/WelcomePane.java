package nvs.app.ui.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What to do when no scene is open. */
final class WelcomePane extends VBox {
    private static final double TEXT_WIDTH = 380;

    WelcomePane(SceneViewModel scenes, WindowActions actions, List<SampleScene> samples) {
        setId("welcome");
        getStyleClass().add("nvs-welcome");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty()
                .bind(scenes.sceneProperty()
                        .isNull()
                        .and(scenes.opening().runningProperty().not()));
        Label text = Controls.label(Messages.text("welcome.text"), "nvs-muted");
        text.setWrapText(true);
        text.setMaxWidth(TEXT_WIDTH);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren()
                .addAll(
                        new FontIcon(Feather.IMAGE),
                        Controls.label(Messages.text("welcome.title"), "nvs-heading"),
                        text,
                        buttons(scenes, actions, samples));
    }

    private static HBox buttons(SceneViewModel scenes, WindowActions actions, List<SampleScene> samples) {
        Button open = new Button(Messages.text("welcome.open"));
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(event -> actions.openFolder());
        HBox buttons = new HBox(8, open);
        buttons.setAlignment(Pos.CENTER);
        samples.stream().findFirst().ifPresent(sample -> {
            Button show = new Button(Messages.text("welcome.sample"));
            show.setOnAction(event -> scenes.open(sample));
            buttons.getChildren().add(show);
        });
        return buttons;
    }
}
