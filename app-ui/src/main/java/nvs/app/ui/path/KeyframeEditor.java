package nvs.app.ui.path;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;

/** How the camera passes a keyframe and how long it takes to the next, in a small window on the keyframe's chip. */
final class KeyframeEditor {
    private final PathViewModel path;
    private final ObjectProperty<Double> seconds = new SimpleObjectProperty<>(0.0);
    private final SecondsSpinner spinner = new SecondsSpinner(seconds);
    private final Label toNext = Controls.label("", "nvs-muted");
    private final HBox time = new HBox(8, toNext, spinner);
    private final CheckBox rests = new CheckBox(Messages.text("path.rests"));
    private final Button even = new Button(Messages.text("path.evenOut"));
    private final Popover popover = new Popover();
    private int index = PathViewModel.NONE;

    KeyframeEditor(PathViewModel path) {
        this.path = path;
        spinner.setId("keyframe-seconds");
        rests.setId("keyframe-rests");
        even.setId("path-evenOut");
        even.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Controls.explained(even, Messages.text("path.evenOut.tip"));
        Controls.tip(rests, Messages.text("path.rests.tip"));
        time.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(10, time, rests, even);
        content.getStyleClass().add("nvs-keyframe-editor");
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        popover.setDetachable(false);
        popover.setOnHidden(event -> index = PathViewModel.NONE);
        seconds.addListener((property, from, to) -> takeSeconds(to));
        rests.setOnAction(event -> path.timing().setEase(index, rests.isSelected() ? Ease.SMOOTH : Ease.LINEAR));
        even.setOnAction(event -> path.timing().evenOut());
        path.pathProperty().addListener((property, from, to) -> show(to));
    }

    void open(int keyframe, Node chip) {
        index = keyframe;
        show(path.pathProperty().get());
        popover.show(chip);
    }

    private void show(Optional<CameraPath> present) {
        int keyframes = present.map(shown -> shown.keyframes().size()).orElse(0);
        if (index == PathViewModel.NONE) {
            return;
        }
        if (index >= keyframes) {
            popover.hide();
            return;
        }
        Keyframe keyframe = present.orElseThrow().keyframes().get(index);
        int next = (index + 1) % keyframes;
        toNext.setText(Messages.text("path.secondsToNext", next + 1));
        boolean goesOn = index < present.orElseThrow().segmentCount();
        time.setVisible(goesOn);
        time.setManaged(goesOn);
        seconds.set(keyframe.secondsToNext());
        rests.setSelected(keyframe.ease() == Ease.SMOOTH);
    }

    /** What was typed may be refused: then the present one is shown again. */
    private void takeSeconds(double wanted) {
        if (index != PathViewModel.NONE) {
            path.timing().setSecondsToNext(index, wanted);
            seconds.set(path.pathProperty()
                    .get()
                    .orElseThrow()
                    .keyframes()
                    .get(index)
                    .secondsToNext());
        }
    }
}
