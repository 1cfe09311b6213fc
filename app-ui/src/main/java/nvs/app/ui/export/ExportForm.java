package nvs.app.ui.export;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.theme.NumberSpinner;
import nvs.app.video.ExportFormat;
import nvs.image.ImageSize;

/** The questions of the export dialog. */
final class ExportForm extends GridPane {
    private static final int MAX_FRAMES = 3600;
    private static final int MAX_ELEVATION_DEGREES = 89;
    private static final double FIELD_WIDTH = 200;

    private final ExportViewModel export;

    ExportForm(ExportViewModel export, PathChooser chooser) {
        this.export = export;
        setHgap(16);
        setVgap(12);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
        addRow("export.route", routes());
        addRow("export.format", formats());
        addRow("export.size", sizes());
        ObservableValue<Boolean> isNoOrbit = export.routeProperty().isNotEqualTo(ExportRoute.ORBIT);
        addRow("export.frames", frames(), isNoOrbit);
        addRow("export.fps", framesPerSecond(), export.routeProperty().isEqualTo(ExportRoute.VIEW));
        addRow("export.elevation", elevation(), isNoOrbit);
        addRow("export.target", new ExportTargetField(export, chooser));
        disableProperty().bind(export.askingProperty());
    }

    private Label addRow(String key, Node field) {
        Label label = Controls.label(Messages.text(key), "nvs-form-label");
        label.setLabelFor(field);
        addRow(getRowCount(), label, field);
        return label;
    }

    /** Greyed out where it says nothing, so that the dialog keeps its size. */
    private void addRow(String key, Node field, ObservableValue<Boolean> saysNothing) {
        Label label = addRow(key, field);
        label.disableProperty().bind(saysNothing);
        field.disableProperty().bind(saysNothing);
    }

    private ComboBox<ExportRoute> routes() {
        ComboBox<ExportRoute> routes =
                choice("export-route", export.routes(), route -> Messages.text("export.route." + route.name()));
        routes.valueProperty().bindBidirectional(export.routeProperty());
        return routes;
    }

    private ComboBox<ExportFormat> formats() {
        ComboBox<ExportFormat> formats =
                choice("export-format", export.formats(), format -> Messages.text("export.format." + format.name()));
        formats.valueProperty().bindBidirectional(export.formatProperty());
        return formats;
    }

    private ComboBox<ImageSize> sizes() {
        ComboBox<ImageSize> sizes = choice("export-size", export.sizes(), size -> size.width() + " × " + size.height());
        sizes.valueProperty().bindBidirectional(export.sizeProperty());
        return sizes;
    }

    private static <T> ComboBox<T> choice(String id, ObservableList<T> items, Function<T, String> text) {
        ComboBox<T> choice = new ComboBox<>(items);
        choice.setId(id);
        choice.setButtonCell(new TextCell<>(text));
        choice.setCellFactory(list -> new TextCell<>(text));
        choice.setPrefWidth(FIELD_WIDTH);
        return choice;
    }

    private Spinner<Integer> frames() {
        return named("export-frames", new NumberSpinner(1, MAX_FRAMES, export.framesProperty()));
    }

    private Spinner<Integer> framesPerSecond() {
        ObservableValue<Integer> most = export.formatProperty().map(ExportFormat::maxFramesPerSecond);
        return named("export-fps", new NumberSpinner(1, most, export.framesPerSecondProperty()));
    }

    private Spinner<Integer> elevation() {
        return named(
                "export-elevation",
                new NumberSpinner(-MAX_ELEVATION_DEGREES, MAX_ELEVATION_DEGREES, export.elevationDegreesProperty()));
    }

    private static Spinner<Integer> named(String id, Spinner<Integer> spinner) {
        spinner.setId(id);
        spinner.setPrefWidth(FIELD_WIDTH);
        return spinner;
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
