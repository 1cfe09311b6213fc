package nvs.app.ui.viewer;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import nvs.app.ui.text.Messages;
import nvs.camera.Ray;
import nvs.scene.CaptureView;
import org.joml.Vector3d;

/** The picture, as large as there is room, and the hands on it. Decides nothing: {@link ViewerViewModel} does. */
public final class ViewerPane extends Region {
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final double KEY_RADIANS = Math.toRadians(5);
    private static final double KEY_ZOOM_POINTS = 40;
    private static final double FOV_STEP = 1.08;

    private final ViewerViewModel viewer;
    private final PictureView picture = new PictureView();
    private final AnimationTimer refresh = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            viewer.tick(nowNanos);
        }
    };
    private final HeldKeys held = new HeldKeys();
    private Consumer<Vector3d> picked = place -> {};
    private Consumer<Ray> marked = sight -> {};
    private Consumer<CaptureView> photoClicked = photo -> {};
    private double lastX;
    private double lastY;

    /** Binds to the view-model and asks it for a picture whenever the size changes. */
    public ViewerPane(ViewerViewModel viewer) {
        this.viewer = viewer;
        setId("viewer");
        getStyleClass().add("nvs-viewer");
        setFocusTraversable(true);
        setAccessibleText(Messages.text("viewer.accessible"));
        setMinSize(0, 0);
        picture.setManaged(false);
        getChildren().add(picture);
        viewer.pictureProperty().addListener((property, previous, newest) -> picture.show(newest));
        ObservableValue<Double> scale = sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .map(Number::doubleValue)
                .orElse(1.0);
        viewer.pixelsPerPointProperty().bind(scale);
        viewer.pixelsPerPointProperty().addListener(change -> requestLayout());
        listenToHands();
        refresh.start();
    }

    private void listenToHands() {
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
    }

    /** Hears of places in the scene, world frame, that were clicked with the shortcut key held down. */
    public void setOnPicked(Consumer<Vector3d> listener) {
        picked = listener;
    }

    /** Hears of lines of sight through what was clicked with the shortcut and shift keys held down. */
    public void setOnMarked(Consumer<Ray> listener) {
        marked = listener;
    }

    private void click(MouseEvent event) {
        if (event.isShortcutDown() && event.isShiftDown() && event.isStillSincePress()) {
            viewer.sight(event.getX(), event.getY()).ifPresent(marked);
        } else if (event.isShortcutDown() && event.isStillSincePress()) {
            viewer.pick(event.getX(), event.getY()).ifPresent(picked);
        } else if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            viewer.photoAt(event.getX(), event.getY())
                    .ifPresentOrElse(photoClicked, () -> resetIfDouble(event.getClickCount()));
        }
    }

    private void resetIfDouble(int clicks) {
        if (clicks == 2) {
            viewer.reset();
        }
    }

    /** Hears of photos whose frusta were clicked. */
    public void setOnPhotoClicked(Consumer<CaptureView> listener) {
        photoClicked = listener;
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        double right = event.getX() - lastX;
        double down = event.getY() - lastY;
        if (event.isShiftDown() || event.isMiddleButtonDown()) {
            viewer.pan(right, down);
        } else if (event.isAltDown() || event.isSecondaryButtonDown()) {
            viewer.look(right, down);
        } else {
            viewer.drag(right, down);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            viewer.scroll(event.getDeltaY());
        }
    }

    /** Turns and zooms by keys, also while a button of the window has the focus. */
    public void handleKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (held.press(event.getCode())) {
            viewer.fly(held.flying());
            event.consume();
        } else if (handled(event.getCode())) {
            event.consume();
        }
    }

    /** Ends flying that way. */
    public void handleKeyReleased(KeyEvent event) {
        if (held.release(event.getCode())) {
            viewer.fly(held.flying());
        }
    }

    /** Keys that were held are not any more: the window does not hear of them now. */
    public void releaseKeys() {
        held.releaseAll();
        viewer.fly(Flying.NOT);
    }

    private boolean handled(KeyCode key) {
        switch (key) {
            case LEFT -> viewer.turn(-KEY_RADIANS, 0);
            case RIGHT -> viewer.turn(KEY_RADIANS, 0);
            case UP -> viewer.turn(0, KEY_RADIANS);
            case DOWN -> viewer.turn(0, -KEY_RADIANS);
            case Q -> viewer.roll(-KEY_RADIANS);
            case E -> viewer.roll(KEY_RADIANS);
            case PLUS, EQUALS, ADD -> viewer.scroll(KEY_ZOOM_POINTS);
            case MINUS, SUBTRACT -> viewer.scroll(-KEY_ZOOM_POINTS);
            case OPEN_BRACKET -> viewer.widen(1 / FOV_STEP);
            case CLOSE_BRACKET -> viewer.widen(FOV_STEP);
            case DIGIT1 -> viewer.flyTo(Preset.FRONT);
            case DIGIT2 -> viewer.flyTo(Preset.RIGHT);
            case DIGIT3 -> viewer.flyTo(Preset.BACK);
            case DIGIT4 -> viewer.flyTo(Preset.LEFT);
            case DIGIT5 -> viewer.flyTo(Preset.TOP);
            case DIGIT6 -> viewer.flyTo(Preset.BOTTOM);
            case F -> viewer.frameAll();
            case R -> viewer.reset();
            case T -> toggle(viewer.turningProperty());
            case G -> toggle(viewer.gridShownProperty());
            case P -> toggle(viewer.pointsShownProperty());
            case C -> toggle(viewer.camerasShownProperty());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    /** Shows that something may be dropped here. */
    public void markDropTarget(boolean marked) {
        pseudoClassStateChanged(DROP_TARGET, marked);
    }

    @Override
    protected void layoutChildren() {
        double pixelsPerPoint = viewer.pixelsPerPointProperty().get();
        int width = (int) Math.ceil(getWidth() * pixelsPerPoint);
        int height = (int) Math.ceil(getHeight() * pixelsPerPoint);
        picture.setFitWidth(width / pixelsPerPoint);
        picture.setFitHeight(height / pixelsPerPoint);
        viewer.resize(width, height);
    }

    /** Stops listening to the screen. */
    public void stop() {
        refresh.stop();
    }
}
