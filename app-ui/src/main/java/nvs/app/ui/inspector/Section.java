package nvs.app.ui.inspector;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;

/** A part of the inspector that can be folded away. */
final class Section extends TitledPane {
    private static final double LABEL_WIDTH = 84;

    private final VBox content = new VBox();

    Section(String name) {
        setId("section-" + name);
        setText(Messages.text("inspector." + name));
        setAnimated(false);
        getStyleClass().addAll("nvs-section", Styles.DENSE, Tweaks.ALT_ICON);
        content.getStyleClass().add("nvs-section-content");
        setContent(content);
    }

    Section with(Node... nodes) {
        content.getChildren().addAll(nodes);
        return this;
    }

    /** Labels on the left, what they name on the right. */
    static GridPane form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("nvs-inspector-form");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, fields);
        return form;
    }

    /** Controls side by side, as wide as the section together. */
    static HBox row(Control... controls) {
        HBox row = new HBox(controls);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("nvs-inspector-row");
        for (Control control : controls) {
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        return row;
    }

    /** A named line of a form. */
    static Label addRow(GridPane form, String key, Node field) {
        Label label = Controls.label(Messages.text(key), "nvs-muted");
        label.setLabelFor(field);
        // Rows are counted by their nodes: those that are hidden at present count too.
        form.addRow(form.getChildren().size() / 2, label, field);
        return label;
    }
}
