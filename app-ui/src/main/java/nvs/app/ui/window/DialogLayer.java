package nvs.app.ui.window;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Shows one dialog at a time over a dimmed window, and keeps the focus in it. */
final class DialogLayer extends StackPane {

    DialogLayer() {
        getStyleClass().add("nvs-dialogs");
        setVisible(false);
        sceneProperty().addListener((property, previous, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, from, to) -> keepFocus(to));
            }
        });
    }

    /** Shows a dialog in the middle; replaces the one before. */
    void show(Node dialog) {
        getChildren().setAll(dialog);
        setVisible(true);
        dialog.requestFocus();
    }

    /** Takes the dialog away. */
    void hide() {
        setVisible(false);
        getChildren().clear();
    }

    boolean isShowing() {
        return isVisible();
    }

    private void keepFocus(Node focused) {
        boolean strayed = isShowing() && focused != null && !isInside(focused);
        if (strayed) {
            getChildren().get(0).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
