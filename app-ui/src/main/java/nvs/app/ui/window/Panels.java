package nvs.app.ui.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Which panels beside the view the user wants to see. Belongs to the window's thread. */
record Panels(BooleanProperty photos, BooleanProperty inspector) {
    Panels() {
        this(new SimpleBooleanProperty(true), new SimpleBooleanProperty(false));
    }

    static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    /** Shows a panel while it is wanted and there is a scene. */
    static void bind(Node panel, BooleanProperty wanted, ObservableBooleanValue hasScene) {
        panel.visibleProperty().bind(wanted.and(hasScene));
        panel.managedProperty().unbind();
        panel.managedProperty().bind(panel.visibleProperty());
    }
}
