package nvs.app.ui.window;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nvs.app.ui.export.ExportQueue;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** One quiet line of facts: the scene on the left, the machine on the right. */
final class StatusBar extends HBox {
    private static final String DOT = "·";

    /**
     * Binds to the facts.
     *
     * @param exports can be shown and hidden from here
     * @param showWeights what the button at the model's name does
     */
    StatusBar(StatusViewModel status, ExportQueue exports, Runnable showWeights) {
        setId("status-bar");
        getStyleClass().add("nvs-status-bar");
        Label name = fact("status-scene", status.sceneName());
        name.getStyleClass().add("nvs-scene-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(name);
        add(name, "status-photos", status.photos(), status.skippedPhotos());
        Label size = add(
                name, "status-size", status.frameSize(), new ReadOnlyObjectWrapper<>(Messages.text("status.size.tip")));
        size.setMinWidth(0); // in a narrow window it goes first
        add(name, "status-saved", status.saved(), null);
        getChildren().addAll(space, exports(exports));
        Label model = fact("status-model", status.model());
        tip(model, status.modelDetails());
        getChildren().addAll(weights(showWeights), model);
        add(model, "status-reconstruct", status.reconstructTime(), null);
        add(model, "status-frame", status.frameTime(), null);
        add(model, "status-display", status.display(), status.displayDetails());
    }

    private static Button weights(Runnable show) {
        String tip = Messages.text("weights.open.tip", Shortcut.WEIGHTS.keys());
        Button weights = Controls.iconOnly(new Button(), Feather.CPU, tip);
        weights.setId("weights");
        weights.getStyleClass().add(Styles.SMALL);
        weights.setOnAction(event -> show.run());
        return weights;
    }

    /** How the exports are doing, while there are any. */
    private static ToggleButton exports(ExportQueue queue) {
        ToggleButton exports = Controls.withIcon(new ToggleButton(), Feather.FILM);
        exports.setId("status-exports");
        exports.getStyleClass().addAll(Styles.SMALL, "nvs-status-exports");
        exports.setMinWidth(Region.USE_PREF_SIZE);
        exports.textProperty().bind(queue.summary());
        exports.visibleProperty().bind(exports.textProperty().isNotEmpty());
        exports.managedProperty().bind(exports.visibleProperty());
        exports.selectedProperty().bindBidirectional(queue.shownProperty());
        return Controls.explained(exports, Messages.text("status.exports.tip"));
    }

    /** A fact behind a dot; the dot is there only between two facts. */
    private Label add(Label first, String id, ObservableValue<String> text, ObservableValue<String> details) {
        Label fact = fact(id, text);
        if (details != null) {
            tip(fact, details);
        }
        Label dot = Controls.label(DOT, "nvs-dot");
        dot.visibleProperty().bind(fact.visibleProperty().and(first.visibleProperty()));
        dot.managedProperty().bind(dot.visibleProperty());
        getChildren().addAll(dot, fact);
        return fact;
    }

    private Label fact(String id, ObservableValue<String> text) {
        Label fact = new Label();
        fact.setId(id);
        fact.setMinWidth(Region.USE_PREF_SIZE);
        fact.textProperty().bind(text);
        fact.visibleProperty().bind(fact.textProperty().isNotEmpty());
        fact.managedProperty().bind(fact.visibleProperty());
        return fact;
    }

    private static void tip(Label fact, ObservableValue<String> details) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(details);
        fact.tooltipProperty().bind(details.map(text -> text.isEmpty() ? null : tip));
    }
}
