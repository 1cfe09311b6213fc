package nvs.app.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** Lists the exports under the view, as long as there are any and the user wants to see them. */
public final class ExportQueuePanel extends VBox {
    private static final double MOST_HEIGHT = 164;

    private final ExportQueue queue;
    private final Consumer<Path> revealer;
    private final VBox rows = new VBox();

    /**
     * Binds to the queue.
     *
     * @param revealer shows a result in the file manager
     */
    public ExportQueuePanel(ExportQueue queue, Consumer<Path> revealer) {
        this.queue = queue;
        this.revealer = revealer;
        setId("export-queue");
        getStyleClass().add("nvs-export-queue");
        visibleProperty().bind(queue.shownProperty().and(Bindings.isNotEmpty(queue.exports())));
        managedProperty().bind(visibleProperty());
        getChildren().addAll(header(), list());
        queue.exports().forEach(this::add);
        queue.exports().addListener(this::follow);
    }

    private Node header() {
        Label title = Controls.label(Messages.text("export.queue.title"), "nvs-export-name");
        Label hint = Controls.label(Messages.text("export.queue.hint"), "nvs-muted", "nvs-export-facts");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Button clear = new Button(Messages.text("export.queue.clear"));
        clear.setId("export-queue-clear");
        clear.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> queue.exports().stream().anyMatch(ExportQueue::isCleared), queue.exports()));
        clear.setOnAction(event -> queue.clear());
        Button hide = Controls.iconOnly(new Button(), Feather.CHEVRON_DOWN, Messages.text("export.queue.hide.tip"));
        hide.setId("export-queue-hide");
        hide.setOnAction(event -> queue.shownProperty().set(false));
        HBox header = new HBox(10, title, hint, clear, hide);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node list() {
        rows.getStyleClass().add("nvs-export-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.prefViewportHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(MOST_HEIGHT, rows.prefHeight(-1)), rows.heightProperty()));
        return scroll;
    }

    /** Rows stay as they are while their exports go on: a button must not vanish under the mouse. */
    private void follow(ListChangeListener.Change<? extends QueuedExport> change) {
        while (change.next()) {
            for (QueuedExport removed : change.getRemoved()) {
                rows.getChildren().removeIf(row -> ((ExportRow) row).export() == removed);
            }
            if (change.wasAdded()) {
                change.getAddedSubList().forEach(this::add);
            }
        }
    }

    private void add(QueuedExport export) {
        rows.getChildren().add(new ExportRow(queue, export, revealer));
    }
}
