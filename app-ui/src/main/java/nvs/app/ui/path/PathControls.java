package nvs.app.ui.path;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.camera.path.CameraPath;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plays a path and says how it shall run. */
final class PathControls extends HBox {
    private static final double SCRUB_WIDTH = 80;

    private final PathViewModel path;

    PathControls(PathViewModel path, Runnable load, Runnable save) {
        this.path = path;
        getStyleClass().add("nvs-path-controls");
        getChildren().addAll(play(), time(), scrub(), separator());
        getChildren().addAll(caption(), seconds(), closed(), eased(), separator());
        getChildren().addAll(undo(), redo(), separator());
        getChildren()
                .addAll(
                        button("load", Feather.FOLDER, load),
                        needingAPath(button("save", Feather.SAVE, save)),
                        needingAPath(button("clear", Feather.TRASH_2, path::clear)),
                        separator(),
                        button(
                                "hide",
                                Feather.CHEVRON_DOWN,
                                () -> path.shownProperty().set(false)));
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Button button(String name, Ikon icon, Runnable action) {
        Button button = Controls.iconOnly(new Button(), icon, Messages.text("path." + name + ".tip"));
        button.setId("path-" + name);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button needingAPath(Button button) {
        button.disableProperty().bind(hasKeyframes().not());
        return button;
    }

    private Button play() {
        Button play = button("play", Feather.PLAY, path.playback()::toggle);
        play.disableProperty().bind(stands());
        path.playback()
                .playingProperty()
                .addListener((property, from, playing) ->
                        play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY)));
        return play;
    }

    private Label time() {
        Label time = Controls.label("", "nvs-muted");
        time.setId("path-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "path.time",
                                path.playback().timeProperty().get(),
                                path.timing().secondsProperty().get()),
                        path.playback().timeProperty(),
                        path.timing().secondsProperty()));
        return time;
    }

    private Slider scrub() {
        Slider scrub = new Slider(0, 1, 0);
        scrub.setId("path-scrub");
        scrub.getStyleClass().add(Styles.SMALL);
        scrub.setSkin(new ProgressSliderSkin(scrub));
        scrub.setMinWidth(SCRUB_WIDTH);
        scrub.setAccessibleText(Messages.text("path.scrub.accessible"));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        scrub.disableProperty().bind(stands());
        scrub.maxProperty().bind(Bindings.max(PathTiming.STEP_SECONDS, secondsOfPath()));
        path.playback().timeProperty().addListener((property, from, to) -> scrub.setValue(to.doubleValue()));
        scrub.valueProperty().addListener((property, from, to) -> {
            boolean isMoved = to.doubleValue() != path.playback().timeProperty().get();
            if (isMoved && !scrub.isDisabled()) {
                path.playback().scrub(to.doubleValue());
            }
        });
        return scrub;
    }

    private DoubleBinding secondsOfPath() {
        return Bindings.createDoubleBinding(
                () -> path.pathProperty().get().map(CameraPath::durationSeconds).orElse(0.0), path.pathProperty());
    }

    private static Label caption() {
        Label caption = Controls.label(Messages.text("path.seconds"), "nvs-muted");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return caption;
    }

    private SecondsSpinner seconds() {
        SecondsSpinner seconds = new SecondsSpinner(path.timing().secondsProperty());
        seconds.setId("path-seconds");
        seconds.setAccessibleText(Messages.text("path.seconds.accessible"));
        seconds.disableProperty().bind(stands());
        return seconds;
    }

    private ToggleButton closed() {
        return toggle("closed", Feather.REPEAT, path.timing().closedProperty());
    }

    private ToggleButton eased() {
        return toggle("eased", Feather.WIND, path.timing().easedProperty());
    }

    private static ToggleButton toggle(String name, Ikon icon, BooleanProperty on) {
        ToggleButton toggle = Controls.withIcon(new ToggleButton(Messages.text("path." + name)), icon);
        Controls.explained(toggle, Messages.text("path." + name + ".tip"));
        toggle.setId("path-" + name);
        toggle.getStyleClass().add(Styles.FLAT);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private Button undo() {
        Button undo = button("undo", Feather.CORNER_UP_LEFT, path::undo);
        undo.disableProperty().bind(path.canUndoProperty().not());
        return undo;
    }

    private Button redo() {
        Button redo = button("redo", Feather.CORNER_UP_RIGHT, path::redo);
        redo.disableProperty().bind(path.canRedoProperty().not());
        return redo;
    }

    private BooleanBinding hasKeyframes() {
        return Bindings.createBooleanBinding(() -> path.pathProperty().get().isPresent(), path.pathProperty());
    }

    /** There is no way to go yet. */
    private BooleanBinding stands() {
        return Bindings.createBooleanBinding(
                () -> path.pathProperty().get().map(CameraPath::segmentCount).orElse(0) == 0, path.pathProperty());
    }
}
