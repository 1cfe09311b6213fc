package nvs.app.ui.help;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.keys.ShortcutGroup;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;

/** All keys and mouse gestures on one page. */
public final class ShortcutSheet extends VBox {
    /** Three columns of about the same height. */
    private static final List<List<ShortcutGroup>> COLUMNS = List.of(
            List.of(ShortcutGroup.MOVE, ShortcutGroup.SIDES),
            List.of(ShortcutGroup.WINDOW, ShortcutGroup.SHOW),
            List.of(ShortcutGroup.MOUSE, ShortcutGroup.PHOTOS));

    private static final double COLUMNS_WIDTH = 960;
    private static final double WIDTH = COLUMNS_WIDTH + 64;

    /** Shows the list; {@code close} takes the sheet away. */
    public ShortcutSheet(Runnable close) {
        setId("shortcuts");
        getStyleClass().addAll("nvs-card", "nvs-sheet");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleText(Messages.text("shortcuts.title"));
        // In a small window the columns stand below each other, and can be scrolled.
        FlowPane columns = new FlowPane();
        columns.setPrefWrapLength(COLUMNS_WIDTH);
        columns.getStyleClass().add("nvs-sheet-columns");
        COLUMNS.forEach(groups -> columns.getChildren().add(column(groups)));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Controls.label(Messages.text("shortcuts.title"), "nvs-heading"), scroll, buttons(close));
    }

    private static Node column(List<ShortcutGroup> groups) {
        VBox column = new VBox();
        column.getStyleClass().add("nvs-sheet-column");
        groups.forEach(group -> column.getChildren().add(group(group)));
        return column;
    }

    private static Node group(ShortcutGroup group) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("nvs-sheet-lines");
        for (ShortcutLines.Line line : ShortcutLines.of(group)) {
            Label does = new Label(line.does());
            does.setMinWidth(Region.USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), keys(line.keys()), does);
        }
        return new VBox(6, Controls.label(Messages.text("shortcuts." + group), "nvs-sheet-group"), lines);
    }

    private static Node keys(List<String> keys) {
        HBox row = new HBox(3);
        row.setAlignment(Pos.CENTER_LEFT);
        for (String key : keys) {
            Label label = Controls.label(key, "nvs-key");
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(label);
        }
        return row;
    }

    private static Node buttons(Runnable close) {
        Button done = new Button(Messages.text("dialog.close"));
        done.setId("shortcuts-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox row = new HBox(done);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
