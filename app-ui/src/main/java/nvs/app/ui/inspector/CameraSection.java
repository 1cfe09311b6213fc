package nvs.app.ui.inspector;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.viewer.Preset;
import nvs.app.ui.viewer.ViewerViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Where the camera is, in figures that can be typed, and places to go to. */
final class CameraSection {
    private static final int PRESETS_IN_A_ROW = 3;
    /** Two of {@code nvs-presets}. */
    private static final double PRESET_GAPS = 8;

    private final InspectorViewModel inspector;
    private final ViewerViewModel viewer;
    private final ObservableValue<Boolean> seen;

    private CameraSection(InspectorViewModel inspector, ViewerViewModel viewer, ObservableValue<Boolean> seen) {
        this.inspector = inspector;
        this.viewer = viewer;
        this.seen = seen;
    }

    /**
     * The section.
     *
     * @param seen while it is not, its figures do not follow the camera: text that nobody sees would be laid out all the same
     */
    static Section of(InspectorViewModel inspector, ViewerViewModel viewer, ObservableValue<Boolean> seen) {
        CameraSection camera = new CameraSection(inspector, viewer, seen);
        return new Section("camera").with(camera.place(), camera.figures(), camera.presets(), camera.actions());
    }

    private Node place() {
        HBox place = new HBox();
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("nvs-inspector-row");
        for (CameraFigure figure : List.of(CameraFigure.X, CameraFigure.Y, CameraFigure.Z)) {
            FigureField field = field(figure);
            Label name = Controls.label(Messages.text("inspector.figure." + figure), "nvs-muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setLabelFor(field);
            place.getChildren().addAll(name, field);
        }
        return place;
    }

    private Node figures() {
        GridPane form = Section.form();
        add(form, CameraFigure.AZIMUTH);
        add(form, CameraFigure.ELEVATION);
        add(form, CameraFigure.DISTANCE);
        add(form, CameraFigure.ROLL);
        add(form, CameraFigure.FOV);
        return form;
    }

    private void add(GridPane form, CameraFigure figure) {
        FigureField field = field(figure);
        Label unit = Controls.label(figure.isAngle() ? "°" : "", "nvs-muted", "nvs-unit");
        HBox row = new HBox(field, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("nvs-inspector-row");
        Section.addRow(form, "inspector.figure." + figure, row).setLabelFor(field);
    }

    private FigureField field(CameraFigure figure) {
        FigureField field =
                new FigureField(inspector.figure(figure).when(seen), typed -> inspector.type(figure, typed));
        field.setId("figure-" + figure);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setAccessibleText(Messages.text("inspector.figure." + figure));
        return Controls.tip(field, Messages.text("inspector.figure." + figure + ".tip"));
    }

    private Node presets() {
        TilePane presets = new TilePane();
        presets.getStyleClass().add("nvs-presets");
        presets.setPrefColumns(PRESETS_IN_A_ROW);
        presets.prefTileWidthProperty()
                .bind(presets.widthProperty()
                        .subtract(PRESET_GAPS)
                        .divide(PRESETS_IN_A_ROW)
                        .map(width -> Math.floor(width.doubleValue())));
        for (Preset preset : Preset.values()) {
            Button button = new Button(Messages.text("preset." + preset));
            button.setId("preset-" + preset);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> viewer.moves().flyTo(preset));
            String tip = Messages.text(
                    "preset.tip",
                    button.getText(),
                    Shortcut.valueOf(preset.name()).keys());
            presets.getChildren().add(Controls.explained(button, tip));
        }
        return presets;
    }

    private Node actions() {
        Button frameAll = Controls.withIcon(new Button(Messages.text("inspector.frameAll")), Feather.MAXIMIZE);
        frameAll.setId("frame-all");
        frameAll.setOnAction(event -> viewer.moves().frameAll());
        Button copy = Controls.withIcon(new Button(Messages.text("inspector.copy")), Feather.COPY);
        copy.setId("copy-camera");
        copy.setOnAction(event -> copy());
        return Section.row(
                Controls.explained(frameAll, Messages.text("inspector.frameAll.tip", Shortcut.FRAME_ALL.keys())),
                Controls.explained(copy, Messages.text("inspector.copy.tip")));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(inspector.cameraJson());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
