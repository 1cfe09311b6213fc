package nvs.app.ui.path;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;

/** A slim strip below the view: what plays the camera path, and its keyframes. Decides nothing: {@link PathViewModel} does. */
public final class PathPanel extends VBox {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final PathViewModel path;
    private final Host host;
    private final AnimationTimer refresh = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            path.playback().tick(nowNanos);
        }
    };

    /**
     * What the panel asks of the window around it.
     *
     * @param chooser asks for files
     * @param proposed where a path would be saved
     */
    public record Host(PathChooser chooser, Supplier<Path> proposed) {}

    /** Binds to the view-model. */
    public PathPanel(PathViewModel path, Host host) {
        this.path = path;
        this.host = host;
        setId("path-panel");
        getStyleClass().add("nvs-path");
        visibleProperty().bind(path.shownProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(new PathControls(path, this::load, this::save), new KeyframeStrip(path));
        path.playback().playingProperty().addListener((property, from, playing) -> {
            if (playing) {
                refresh.start();
            } else {
                refresh.stop();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::undoOrRedo);
    }

    private void save() {
        host.chooser()
                .chooseTarget(
                        getScene().getWindow(),
                        Messages.text("chooser.pathTarget"),
                        host.proposed().get())
                .map(PathPanel::named)
                .ifPresent(path::save);
    }

    private static Path named(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.contains(".") ? chosen : chosen.resolveSibling(name + ".json");
    }

    private void load() {
        Optional<Path> folder = Optional.ofNullable(host.proposed().get().getParent());
        host.chooser()
                .chooseFile(getScene().getWindow(), Messages.text("chooser.path"), folder)
                .ifPresent(path::load);
    }

    private void undoOrRedo(KeyEvent event) {
        if (REDO.match(event)) {
            path.redo();
            event.consume();
        } else if (UNDO.match(event)) {
            path.undo();
            event.consume();
        }
    }

    /** Adds the present view to the path, and opens the panel to show it. */
    public void addView() {
        path.addView();
        path.shownProperty()
                .set(path.shownProperty().get() || path.pathProperty().get().isPresent());
    }
}
