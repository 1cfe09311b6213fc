package nvs.app.ui.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Theme;

/** The window as the system shows it: its size and its title. */
final class WindowFrame {
    /** When the window is opened for the first time, in points. */
    static final double WIDTH = 1180;

    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 720;
    private static final double MIN_HEIGHT = 480;

    private WindowFrame() {}

    /**
     * Fills a stage.
     *
     * @param sceneName goes into the title; empty while no scene is open
     */
    static Scene fill(Stage stage, Parent root, ReadOnlyStringProperty sceneName) {
        root.getStyleClass().add("nvs-window");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.prepare(scene);
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.titleProperty()
                .bind(sceneName.map(name ->
                        name.isEmpty() ? Messages.text("app.title") : Messages.text("app.titleWithScene", name)));
        return scene;
    }
}
