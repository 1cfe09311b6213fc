package nvs.app.ui.window;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import nvs.app.ui.compare.CompareBar;
import nvs.app.ui.compare.CompareOverlay;
import nvs.app.ui.compare.CompareViewModel;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.ViewerPane;

/** The view, and what is laid over it: comparison, notices, what is being opened, what went wrong. */
final class WindowCentre extends StackPane {
    private static final Insets NOTICE = new Insets(12);
    private static final Insets CARD = new Insets(24);
    private static final Insets BAR = new Insets(16);

    private final SceneViewModel scenes;

    WindowCentre(
            SceneViewModel scenes,
            ViewerPane view,
            CompareViewModel compare,
            CompareOverlay compared,
            Notice notice,
            WindowActions actions,
            List<SampleScene> samples) {
        this.scenes = scenes;
        getChildren()
                .addAll(
                        view,
                        compared,
                        placed(notice, Pos.TOP_LEFT, NOTICE),
                        placed(new CompareBar(compare), Pos.BOTTOM_CENTER, BAR),
                        new WelcomePane(scenes, actions, samples),
                        loading(),
                        placed(new ProblemBanner(scenes), Pos.TOP_CENTER, BAR));
    }

    private static Node placed(Node node, Pos place, Insets margin) {
        setAlignment(node, place);
        setMargin(node, margin);
        return node;
    }

    /** Over a scene the card stands aside. */
    private Node loading() {
        LoadingCard card = new LoadingCard(scenes.opening(), scenes::cancel);
        setMargin(card, CARD);
        scenes.sceneProperty()
                .addListener((property, previous, opened) ->
                        setAlignment(card, opened == null ? Pos.CENTER : Pos.BOTTOM_CENTER));
        return card;
    }
}
