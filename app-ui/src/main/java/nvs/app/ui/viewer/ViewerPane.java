package nvs.app.ui.viewer;

import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.text.Messages;
import nvs.camera.Ray;
import nvs.scene.CaptureView;
import org.joml.Vector3d;

/** The picture, as large as there is room, and the hands on it. Decides nothing: {@link ViewerViewModel} does. */
public final class ViewerPane extends Region {
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    private final ViewerViewModel viewer;
    private final PictureView picture = new PictureView();
    private final AnimationTimer refresh = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            viewer.tick(nowNanos);
        }
    };
    private final ViewerKeys keys;
    private Consumer<Vector3d> picked = place -> {};
    private Consumer<Ray> marked = sight -> {};
    private Consumer<CaptureView> photoClicked = photo -> {};
    private double lastX;
    private double lastY;

    /** Binds to the view-model and asks it for a picture whenever the size changes. */
    public ViewerPane(ViewerViewModel viewer) {
        this.viewer = viewer;
        keys = new ViewerKeys(viewer);
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
        viewer.display().pixelsPerPointProperty().bind(scale);
        viewer.display().pixelsPerPointProperty().addListener(change -> requestLayout());
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
            viewer.pointing().sight(event.getX(), event.getY()).ifPresent(marked);
        } else if (event.isShortcutDown() && event.isStillSincePress()) {
            viewer.pointing().pick(event.getX(), event.getY()).ifPresent(picked);
        } else if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            viewer.pointing()
                    .photoAt(event.getX(), event.getY())
                    .ifPresentOrElse(photoClicked, () -> resetIfDouble(event.getClickCount()));
        }
    }

    private void resetIfDouble(int clicks) {
        if (clicks == 2) {
            viewer.moves().reset();
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
            viewer.moves().pan(right, down);
        } else if (event.isAltDown() || event.isSecondaryButtonDown()) {
            viewer.moves().look(right, down);
        } else {
            viewer.moves().drag(right, down);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            viewer.moves().scroll(event.getDeltaY());
        }
    }

    /** Turns and zooms by keys, also while a button of the window has the focus. */
    public void handleKey(KeyEvent event) {
        keys.pressed(event);
    }

    /** Ends flying that way. */
    public void handleKeyReleased(KeyEvent event) {
        keys.released(event);
    }

    /** Keys that were held are not any more: the window does not hear of them now. */
    public void releaseKeys() {
        keys.releaseAll();
    }

    /** The keys that it obeys. */
    public Set<Shortcut> shortcuts() {
        return keys.actions().shortcuts();
    }

    /** Shows that something may be dropped here. */
    public void markDropTarget(boolean marked) {
        pseudoClassStateChanged(DROP_TARGET, marked);
    }

    @Override
    protected void layoutChildren() {
        double pixelsPerPoint = viewer.display().pixelsPerPointProperty().get();
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
