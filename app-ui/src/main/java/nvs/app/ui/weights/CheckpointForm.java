package nvs.app.ui.weights;

import java.nio.file.Path;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.synthesis.SceneKind;

/** Asks what a PyTorch checkpoint does not say about itself; there while there is one. */
final class CheckpointForm extends VBox {
    private final WeightsImporting importing;

    CheckpointForm(WeightsImporting importing) {
        super(10);
        this.importing = importing;
        Label heading = new Label();
        heading.setWrapText(true);
        heading.textProperty()
                .bind(importing
                        .checkpointProperty()
                        .map(Path::getFileName)
                        .map(file -> Messages.text("weights.checkpoint", file))
                        .orElse(""));
        getChildren().addAll(heading, fields());
        visibleProperty()
                .bind(importing
                        .checkpointProperty()
                        .isNotNull()
                        .and(importing.work().runningProperty().not()));
        managedProperty().bind(visibleProperty());
    }

    private Node fields() {
        GridPane form = new GridPane();
        form.setHgap(16);
        form.setVgap(8);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, values);
        addRow(form, "weights.name", named("weights-name", textField(importing.nameProperty())));
        addRow(form, "weights.kind", named("weights-kind", kinds()));
        TextField sizes = textField(importing.resolutionsProperty());
        sizes.setPromptText(Messages.text("weights.resolutions.prompt"));
        addRow(form, "weights.resolutions", named("weights-resolutions", sizes));
        form.add(buttons(), 1, form.getRowCount());
        return form;
    }

    private static TextField textField(StringProperty text) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private ComboBox<SceneKind> kinds() {
        ComboBox<SceneKind> kinds = new ComboBox<>();
        kinds.getItems().setAll(SceneKind.values());
        kinds.setConverter(new Names());
        kinds.valueProperty().bindBidirectional(importing.kindProperty());
        kinds.setMaxWidth(Double.MAX_VALUE);
        return kinds;
    }

    private HBox buttons() {
        Button convert = new Button(Messages.text("weights.convert"));
        convert.setId("weights-convert");
        convert.setOnAction(event -> importing.convert());
        Button forget = new Button(Messages.text("weights.forget"));
        forget.setOnAction(event -> importing.forget());
        return new HBox(8, convert, forget);
    }

    private static <N extends Node> N named(String id, N node) {
        node.setId(id);
        return node;
    }

    private static void addRow(GridPane form, String key, Node field) {
        Label label = Controls.label(Messages.text(key), "nvs-form-label");
        label.setLabelFor(field);
        form.addRow(form.getRowCount(), label, field);
    }

    private static final class Names extends StringConverter<SceneKind> {
        @Override
        public String toString(SceneKind kind) {
            return kind == null ? "" : Messages.text("weights.kind." + kind.name());
        }

        @Override
        public SceneKind fromString(String name) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
        }
    }
}
