package nvs.app.ui.inspector;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import nvs.app.ui.theme.Controls;

/** What has read the scene. */
final class ModelSection {

    private ModelSection() {}

    static Section of(InspectorViewModel inspector) {
        GridPane form = Section.form();
        for (ModelFact fact : ModelFact.values()) {
            add(form, inspector, fact);
        }
        return new Section("model").with(form);
    }

    private static void add(GridPane form, InspectorViewModel inspector, ModelFact fact) {
        Label value = Controls.label("", "nvs-fact");
        value.setId("fact-" + fact);
        value.setWrapText(true);
        value.textProperty().bind(inspector.fact(fact));
        value.visibleProperty().bind(value.textProperty().isNotEmpty());
        value.managedProperty().bind(value.visibleProperty());
        Label name = Section.addRow(form, "inspector.fact." + fact, value);
        name.visibleProperty().bind(value.visibleProperty());
        name.managedProperty().bind(value.visibleProperty());
        GridPane.setValignment(name, VPos.TOP);
    }
}
