package nvs.app.ui.path;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.camera.path.Keyframe;
import nvs.image.ArgbImage;
import org.kordamp.ikonli.feather.Feather;

/** A keyframe: its number and what it sees. A click looks from there, dragging moves it in the order, Delete takes it away. */
final class KeyframeChip extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SIDE = 58;
    private static final double ARC = 10;
    private static final double DRAG_POINTS = 6;

    private final PathViewModel path;
    private final int index;
    private final Keyframe keyframe;
    private final Host host;
    private final Button button = new Button();
    private double grabbedX = Double.NaN;
    private boolean dragged;

    /**
     * What a chip needs of the strip around it.
     *
     * @param place the place in the order that belongs to where a chip was dragged
     * @param edit opens what edits time and ease
     */
    record Host(ToIntFunction<KeyframeChip> place, Consumer<KeyframeChip> edit) {}

    KeyframeChip(PathViewModel path, int index, Keyframe keyframe, Host host) {
        this.path = path;
        this.index = index;
        this.keyframe = keyframe;
        this.host = host;
        getStyleClass().add("nvs-keyframe");
        Label number = Controls.label(String.valueOf(index + 1), "nvs-keyframe-number");
        number.setMouseTransparent(true);
        StackPane.setAlignment(number, Pos.BOTTOM_LEFT);
        getChildren().addAll(button(), number, delete(), edit());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> grabbedX = event.getSceneX());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
        setOnKeyPressed(this::press);
    }

    int index() {
        return index;
    }

    void takeFocus() {
        button.requestFocus();
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Whether it needs no other picture for a keyframe. */
    boolean shows(Keyframe other) {
        return keyframe.worldFromCamera().equals(other.worldFromCamera())
                && keyframe.fovRadians() == other.fovRadians();
    }

    private Button button() {
        ImageView picture = new ImageView();
        picture.setFitHeight(SIDE);
        picture.setFitWidth(SIDE);
        picture.setPreserveRatio(true);
        Rectangle rounded = new Rectangle(SIDE, SIDE);
        rounded.setArcWidth(ARC);
        rounded.setArcHeight(ARC);
        picture.setClip(rounded);
        picture.imageProperty().bind(path.thumbnailOf(keyframe).map(KeyframeChip::image));
        button.setId("keyframe-" + (index + 1));
        button.getStyleClass().add("nvs-keyframe-picture");
        button.setGraphic(picture);
        button.setOnAction(event -> path.goTo(index));
        button.setContextMenu(menu());
        return Controls.explained(button, Messages.text("path.keyframe.tip", index + 1));
    }

    private static WritableImage image(ArgbImage seen) {
        WritableImage image = new WritableImage(seen.width(), seen.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        seen.width(),
                        seen.height(),
                        PixelFormat.getIntArgbInstance(),
                        seen.argb(),
                        0,
                        seen.width());
        return image;
    }

    private Button delete() {
        Button delete = Controls.iconOnly(new Button(), Feather.X, Messages.text("path.delete"));
        delete.setId("keyframe-delete-" + (index + 1));
        delete.getStyleClass().add("nvs-keyframe-delete");
        delete.setFocusTraversable(false);
        delete.setOnAction(event -> path.remove(index));
        delete.visibleProperty().bind(hoverProperty());
        StackPane.setAlignment(delete, Pos.TOP_RIGHT);
        return delete;
    }

    private Button edit() {
        Button edit = Controls.iconOnly(new Button(), Feather.CLOCK, Messages.text("path.edit"));
        edit.setId("keyframe-edit-" + (index + 1));
        edit.getStyleClass().addAll("nvs-keyframe-delete", "nvs-keyframe-edit");
        edit.setFocusTraversable(false);
        edit.setOnAction(event -> host.edit.accept(this));
        edit.visibleProperty().bind(hoverProperty());
        StackPane.setAlignment(edit, Pos.BOTTOM_RIGHT);
        return edit;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("path.edit", () -> host.edit.accept(this)),
                item("path.replace", () -> path.replace(index)),
                item("path.left", () -> path.move(index, index - 1)),
                item("path.right", () -> path.move(index, index + 1)),
                item("path.delete", () -> path.remove(index)));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void drag(MouseEvent event) {
        double moved = event.getSceneX() - grabbedX;
        dragged |= Math.abs(moved) > DRAG_POINTS;
        if (dragged) {
            setTranslateX(moved);
            setViewOrder(-1);
            event.consume();
        }
    }

    private void drop(MouseEvent event) {
        if (dragged) {
            dragged = false;
            int to = host.place.applyAsInt(this);
            setTranslateX(0);
            setViewOrder(0);
            button.disarm();
            path.move(index, to);
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            path.remove(index);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            path.move(index, index - 1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            path.move(index, index + 1);
            event.consume();
        }
    }
}
