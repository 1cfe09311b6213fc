package nvs.app.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.theme.NumberSpinner;
import nvs.app.video.ExportFormat;
import nvs.image.ImageSize;
import org.kordamp.ikonli.feather.Feather;

/** Asks what shall be exported and how, shows how far it is, and where it went. */
public final class ExportDialog extends VBox {
    private static final int MAX_FRAMES = 3600;
    private static final int MAX_ELEVATION_DEGREES = 89;
    private static final double WIDTH = 460;
    private static final double FIELD_WIDTH = 200;

    private final ExportViewModel export;
    private final Host host;

    /**
     * What the dialog asks of the window around it.
     *
     * @param chooser asks for the target
     * @param revealer shows the result in the file manager
     * @param close takes the dialog away
     */
    public record Host(PathChooser chooser, Consumer<Path> revealer, Runnable close) {}

    /** Binds to the view-model. */
    public ExportDialog(ExportViewModel export, Host host) {
        this.export = export;
        this.host = host;
        setId("export-dialog");
        getStyleClass().addAll("nvs-card", "nvs-export");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        getChildren().addAll(heading(), form(), summary(), outcome(), buttons());
    }

    private Node heading() {
        VBox heading = new VBox(2, Controls.label(Messages.text("export.title"), "nvs-heading"), intro());
        return heading;
    }

    private Label intro() {
        Label intro = Controls.label("", "nvs-muted");
        intro.textProperty().bind(export.routeProperty().map(route -> Messages.text("export.intro." + route.name())));
        return intro;
    }

    private Node form() {
        GridPane form = new GridPane();
        form.setHgap(16);
        form.setVgap(12);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, fields);
        addRow(form, "export.route", routes());
        addRow(form, "export.format", formats());
        addRow(form, "export.size", sizes());
        addOrbitRow(
                form,
                "export.frames",
                named("export-frames", new NumberSpinner(1, MAX_FRAMES, export.framesProperty())));
        addRow(form, "export.fps", framesPerSecond());
        addOrbitRow(
                form,
                "export.elevation",
                named(
                        "export-elevation",
                        new NumberSpinner(
                                -MAX_ELEVATION_DEGREES, MAX_ELEVATION_DEGREES, export.elevationDegreesProperty())));
        addRow(form, "export.target", target());
        form.disableProperty().bind(export.writing().runningProperty());
        return form;
    }

    private static Label addRow(GridPane form, String key, Node field) {
        Label label = Controls.label(Messages.text(key), "nvs-form-label");
        label.setLabelFor(field);
        form.addRow(form.getRowCount(), label, field);
        return label;
    }

    /** What only an orbit has; elsewhere it is greyed out, so that the dialog keeps its size. */
    private void addOrbitRow(GridPane form, String key, Node field) {
        Label label = addRow(form, key, field);
        var isOther = export.routeProperty().isNotEqualTo(ExportRoute.ORBIT);
        label.disableProperty().bind(isOther);
        field.disableProperty().bind(isOther);
    }

    private ComboBox<ExportRoute> routes() {
        ComboBox<ExportRoute> routes = new ComboBox<>(export.routes());
        routes.setId("export-route");
        routes.setButtonCell(new TextCell<>(ExportDialog::nameOf));
        routes.setCellFactory(list -> new TextCell<>(ExportDialog::nameOf));
        routes.valueProperty().bindBidirectional(export.routeProperty());
        routes.setPrefWidth(FIELD_WIDTH);
        return routes;
    }

    private ComboBox<ExportFormat> formats() {
        ComboBox<ExportFormat> formats = new ComboBox<>();
        formats.setId("export-format");
        formats.getItems().setAll(ExportFormat.values());
        formats.setButtonCell(new TextCell<>(ExportDialog::nameOf));
        formats.setCellFactory(list -> new TextCell<>(ExportDialog::nameOf));
        formats.valueProperty().bindBidirectional(export.formatProperty());
        formats.setPrefWidth(FIELD_WIDTH);
        return formats;
    }

    private ComboBox<ImageSize> sizes() {
        ComboBox<ImageSize> sizes = new ComboBox<>(export.sizes());
        sizes.setId("export-size");
        sizes.setButtonCell(new TextCell<>(ExportDialog::nameOf));
        sizes.setCellFactory(list -> new TextCell<>(ExportDialog::nameOf));
        sizes.valueProperty().bindBidirectional(export.sizeProperty());
        sizes.setPrefWidth(FIELD_WIDTH);
        return sizes;
    }

    private Spinner<Integer> framesPerSecond() {
        ObservableValue<Integer> most = export.formatProperty().map(ExportFormat::maxFramesPerSecond);
        return named("export-fps", new NumberSpinner(1, most, export.framesPerSecondProperty()));
    }

    private static Spinner<Integer> named(String id, Spinner<Integer> spinner) {
        spinner.setId(id);
        spinner.setPrefWidth(FIELD_WIDTH);
        return spinner;
    }

    private Node target() {
        Label path = new Label();
        path.setId("export-target");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(export.targetProperty().map(Path::toString));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(path.textProperty());
        path.setTooltip(whole);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        path.setPrefWidth(1);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(Messages.text("export.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> chooseTarget());
        HBox row = new HBox(8, path, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void chooseTarget() {
        Path proposed = export.targetProperty().get();
        Window owner = getScene().getWindow();
        if (export.formatProperty().get() == ExportFormat.PNG_FOLDER) {
            Optional<Path> folder = Optional.ofNullable(proposed.getParent());
            host.chooser()
                    .chooseFolder(owner, Messages.text("chooser.targetFolder"), folder)
                    .ifPresent(export::proposeIn);
        } else {
            host.chooser()
                    .chooseTarget(owner, Messages.text("chooser.target"), proposed)
                    .ifPresent(export::choose);
        }
    }

    private Node summary() {
        Label summary = Controls.label("", "nvs-muted");
        summary.setWrapText(true);
        summary.textProperty().bind(export.summary());
        return summary;
    }

    /** Progress, failure or result: one place, of which one is seen at a time. */
    private Node outcome() {
        StackPane outcome = new StackPane(progress(), result(), failure());
        outcome.setAlignment(Pos.CENTER_LEFT);
        outcome.getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        return outcome;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(export.writing().fractionProperty());
        Label step = Controls.label("", "nvs-muted");
        step.textProperty().bind(export.writing().stepProperty());
        VBox progress = new VBox(6, step, bar);
        progress.visibleProperty().bind(export.writing().runningProperty());
        return progress;
    }

    private Node result() {
        Label written = Controls.withIcon(Controls.label("", Styles.SUCCESS), Feather.CHECK_CIRCLE);
        written.setId("export-result");
        written.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        written.textProperty()
                .bind(export.resultProperty()
                        .map(path -> Messages.text("export.done", path.getFileName()))
                        .orElse(""));
        written.visibleProperty().bind(export.resultProperty().isNotNull());
        return written;
    }

    private Node failure() {
        Label sentence = Controls.withIcon(Controls.label("", Styles.DANGER), Feather.ALERT_CIRCLE);
        sentence.setId("export-problem");
        sentence.setWrapText(true);
        sentence.textProperty()
                .bind(export.problemProperty()
                        .map(problem -> problem.title() + ". " + problem.sentence())
                        .orElse(""));
        sentence.visibleProperty().bind(export.problemProperty().isNotNull());
        return sentence;
    }

    private Node buttons() {
        var running = export.writing().runningProperty();
        var done = export.resultProperty().isNotNull();
        Button reveal = Controls.withIcon(new Button(Messages.text("export.reveal")), Feather.FOLDER);
        reveal.setId("export-reveal");
        reveal.setOnAction(
                event -> host.revealer().accept(export.resultProperty().get()));
        reveal.visibleProperty().bind(done.and(running.not()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button();
        close.setId("export-close");
        close.setCancelButton(true);
        close.textProperty()
                .bind(Bindings.when(running)
                        .then(Messages.text("export.cancel"))
                        .otherwise(Messages.text("export.close")));
        close.setOnAction(event -> cancelOrClose());
        Button start = new Button(Messages.text("export.start"));
        start.setId("export-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setDefaultButton(true);
        start.disableProperty().bind(running);
        start.setOnAction(event -> export.start());
        HBox buttons = new HBox(8, reveal, space, close, start);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void cancelOrClose() {
        if (export.writing().runningProperty().get()) {
            export.cancel();
        } else {
            host.close().run();
        }
    }

    private static String nameOf(ExportFormat format) {
        return Messages.text("export.format." + format.name());
    }

    private static String nameOf(ExportRoute route) {
        return Messages.text("export.route." + route.name());
    }

    private static String nameOf(ImageSize size) {
        return size.width() + " × " + size.height();
    }

    private static final class TextCell<T> extends ListCell<T> {
        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : text.apply(item));
        }
    }
}
