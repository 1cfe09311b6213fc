package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.video.ExportFormat;

/** Where the next export goes. */
final class ExportTargetField extends HBox {
    private final ExportViewModel export;
    private final PathChooser chooser;

    ExportTargetField(ExportViewModel export, PathChooser chooser) {
        super(8);
        this.export = export;
        this.chooser = chooser;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(path(), choose());
    }

    private Label path() {
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
        return path;
    }

    private Button choose() {
        Button choose = new Button(Messages.text("export.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> chooseTarget());
        return choose;
    }

    private void chooseTarget() {
        Path proposed = export.targetProperty().get();
        Window owner = getScene().getWindow();
        if (export.formatProperty().get() == ExportFormat.PNG_FOLDER) {
            Optional<Path> folder = Optional.ofNullable(proposed.getParent());
            chooser.chooseFolder(owner, Messages.text("chooser.targetFolder"), folder)
                    .ifPresent(export::proposeIn);
        } else {
            chooser.chooseTarget(owner, Messages.text("chooser.target"), proposed)
                    .ifPresent(export::choose);
        }
    }
}
