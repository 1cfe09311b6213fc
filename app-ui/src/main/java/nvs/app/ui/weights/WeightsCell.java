package nvs.app.ui.weights;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;

/** One set of weights: what it is called, what it is for, and what it needs. */
final class WeightsCell extends ListCell<WeightsRow> {
    private final Function<WeightsRow, ObservableValue<Boolean>> inUse;

    WeightsCell(Function<WeightsRow, ObservableValue<Boolean>> inUse) {
        this.inUse = inUse;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that long lines are cut and not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(WeightsRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean isThere = !empty && row != null;
        setGraphic(isThere ? content(row) : null);
        setTooltip(isThere ? new Tooltip((row.use() + "\n" + row.facts()).strip()) : null);
        setText(isThere ? row.name() + ". " + row.use() + ". " + row.memory() : null);
    }

    private VBox content(WeightsRow row) {
        VBox content = new VBox(3, heading(row), line(row.use(), "nvs-muted"));
        if (!row.facts().isEmpty()) {
            content.getChildren().add(line(row.facts(), "nvs-muted"));
        }
        return content;
    }

    private HBox heading(WeightsRow row) {
        Label name = Controls.label(row.name(), "nvs-weights-name");
        Label used = badge(Messages.text("weights.inUse"));
        used.getStyleClass().add("nvs-badge-in-use");
        used.visibleProperty().bind(inUse.apply(row));
        used.managedProperty().bind(used.visibleProperty());
        Label own = badge(Messages.text("weights.own"));
        own.setVisible(row.own());
        own.setManaged(row.own());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label memory = line(row.memory(), row.isTight() ? "nvs-weights-tight" : "nvs-muted");
        memory.setMinWidth(Region.USE_PREF_SIZE);
        HBox heading = new HBox(8, name, used, own, space, memory);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Label badge(String text) {
        Label badge = Controls.label(text, "nvs-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    private static Label line(String text, String style) {
        Label line = Controls.label(text, style, "nvs-weights-facts");
        line.setWrapText(true);
        return line;
    }
}
