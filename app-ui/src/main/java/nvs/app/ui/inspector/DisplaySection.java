package nvs.app.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.GridPane;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.theme.Background;
import nvs.app.ui.theme.ChoiceField;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.renderer.request.Enlargement;
import nvs.synthesis.SceneKind;
import nvs.usecase.OpenedScene;

/** What is painted, and how. */
final class DisplaySection {
    private final ViewerViewModel viewer;
    private final ObservableValue<OpenedScene> scene;

    private DisplaySection(ViewerViewModel viewer, ObservableValue<OpenedScene> scene) {
        this.viewer = viewer;
        this.scene = scene;
    }

    static Section of(ViewerViewModel viewer, ObservableValue<OpenedScene> scene, Appearance appearance) {
        DisplaySection display = new DisplaySection(viewer, scene);
        CheckBox points = display.overlay("points", viewer.display().pointsShownProperty());
        points.visibleProperty()
                .bind(scene.map(opened -> opened.capture().points().count() > 0).orElse(false));
        points.managedProperty().bind(points.visibleProperty());
        GridPane form = Section.form();
        Section.addRow(form, "inspector.enlargement", display.enlargement());
        Section.addRow(form, "inspector.background", display.background(appearance));
        return new Section("display")
                .with(
                        display.overlay("grid", viewer.display().gridShownProperty()),
                        display.overlay("cameras", viewer.display().camerasShownProperty()),
                        points,
                        form);
    }

    private CheckBox overlay(String name, Property<Boolean> shown) {
        CheckBox box = new CheckBox(Messages.text("inspector." + name));
        box.setId("show-" + name);
        box.selectedProperty().bindBidirectional(shown);
        box.disableProperty().bind(viewer.overlayAvailableProperty().not());
        return box;
    }

    private ChoiceField<Enlargement> enlargement() {
        ChoiceField<Enlargement> field = new ChoiceField<>(
                Enlargement.values(), "enlargement", viewer.display().enlargementProperty());
        field.setId("enlargement");
        field.disableProperty().bind(viewer.overlayAvailableProperty().not());
        return Controls.tip(field, Messages.text("inspector.enlargement.tip"));
    }

    /** Objects stand on the white that their model was trained with. */
    private ChoiceField<Background> background(Appearance appearance) {
        ChoiceField<Background> field =
                new ChoiceField<>(Background.values(), "background", appearance.backgroundProperty());
        field.setId("background");
        ObservableValue<Boolean> isObject =
                scene.map(opened -> opened.model().kind() == SceneKind.OBJECT).orElse(false);
        field.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(isObject.getValue()), isObject));
        return Controls.tip(field, Messages.text("inspector.background.tip"));
    }
}
