package nvs.app.ui.export;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** Asks what shall be exported and how, and puts it into the queue. */
public final class ExportDialog extends VBox {
    private static final double WIDTH = 460;

    private final ExportViewModel export;
    private final Runnable close;

    /**
     * Binds to the view-model.
     *
     * @param chooser asks for the target
     * @param close takes the dialog away
     */
    public ExportDialog(ExportViewModel export, PathChooser chooser, Runnable close) {
        this.export = export;
        this.close = close;
        setId("export-dialog");
        getStyleClass().addAll("nvs-card", "nvs-export");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        getChildren().addAll(heading(), new ExportForm(export, chooser), summary(), failure(), buttons());
    }

    private Node heading() {
        Label intro = Controls.label("", "nvs-muted");
        intro.textProperty().bind(export.routeProperty().map(route -> Messages.text("export.intro." + route.name())));
        return new VBox(2, Controls.label(Messages.text("export.title"), "nvs-heading"), intro);
    }

    private Node summary() {
        Label summary = Controls.label("", "nvs-muted");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(export.summary());
        return summary;
    }

    private Node failure() {
        Label sentence = Controls.withIcon(Controls.label("", Styles.DANGER), Feather.ALERT_CIRCLE);
        sentence.setId("export-problem");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.textProperty()
                .bind(export.problemProperty()
                        .map(problem -> problem.title() + ". " + problem.sentence())
                        .orElse(""));
        sentence.visibleProperty().bind(export.problemProperty().isNotNull());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private Node buttons() {
        Button cancel = new Button(Messages.text("export.cancel"));
        cancel.setId("export-close");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button start = new Button(Messages.text("export.start"));
        start.setId("export-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setDefaultButton(true);
        start.disableProperty().bind(export.askingProperty());
        start.setOnAction(event -> export.start(this::closeIfShown));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, space, cancel, start);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /** The user may have closed it already, and opened another one. */
    private void closeIfShown() {
        if (getScene() != null) {
            close.run();
        }
    }
}
