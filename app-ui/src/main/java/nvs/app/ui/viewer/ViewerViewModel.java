package nvs.app.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nvs.app.ui.viewer.ModelFrames.ModelFrame;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.RenderRequest;
import nvs.scene.CaptureView;
import nvs.usecase.OpenedScene;

/**
 * What the viewport shows. The picture follows the hand at once: the model's frames come at the model's rate, and until the next one is
 * there the last one is re-projected to the present camera, under an overlay that is always exact. Methods and properties belong to the
 * window's thread.
 */
public final class ViewerViewModel implements AutoCloseable {
    private static final double NO_TIME = Double.NaN;

    private final RenderedFrames frames;
    private final Painting painting;
    private final ViewMoves moves;
    private final Pointing pointing;
    private final DisplaySettings display = new DisplaySettings();
    private final ShownOverlay overlay = new ShownOverlay();

    private final ReadOnlyObjectWrapper<PaintedView> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PinholeCamera> camera = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImageSize> frameSize = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> painterDescription = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper overlayAvailable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper frameSeconds = new ReadOnlyDoubleWrapper(NO_TIME);
    private final ReadOnlyBooleanWrapper beyondTraining = new ReadOnlyBooleanWrapper(false);

    private Optional<OpenedScene> scene = Optional.empty();
    private Optional<ImageSize> viewport = Optional.empty();

    /**
     * Shows nothing yet; opens the painter.
     *
     * @param threads where to work
     * @param painters opens the painter
     * @param failed hears when the model or the painter cannot go on
     */
    public ViewerViewModel(Threads threads, ViewPainter.Factory painters, Consumer<Throwable> failed) {
        frames = new RenderedFrames(threads.ui, threads.model, this::accept, failed);
        moves = new ViewMoves(this::shorterSidePoints, this::moved);
        pointing = new Pointing(
                this::aim,
                overlay,
                display,
                () -> display.camerasShownProperty().get() && overlayAvailable.get());
        painting = new Painting(
                threads.ui,
                threads.background,
                this::renderRequest,
                new Painting.Listener(this::describe, picture::set, failed));
        painting.open(painters);
        display.onChange(painting::repaint);
        moves.turningProperty().addListener(change -> refine());
    }

    /**
     * The threads of the viewer.
     *
     * @param ui the window's
     * @param model owns the model
     * @param background opens and closes the painter
     */
    public record Threads(Executor ui, Executor model, Executor background) {}

    /**
     * Shows a scene from its start view, or from where the user looks, on what is on screen, if it is the same capture
     * read anew; null: nothing.
     */
    public void show(OpenedScene newScene) {
        boolean goesOn = newScene != null
                && scene.filter(previous -> previous.capture().isOneWith(newScene.capture()))
                        .isPresent();
        scene = Optional.ofNullable(newScene);
        frames.show(scene);
        moves.show(scene);
        if (!goesOn) {
            picture.set(null);
            frameSize.set(null);
        }
        scene.ifPresent(opened -> painting.showScene(overlay.show(opened)));
        moved();
    }

    /** Hangs photos of the scene in their frusta, and marks the selected one; null: none. */
    public void showPhotos(List<PhotoFrustum> photos, CaptureView selected) {
        if (scene.isPresent()) {
            painting.showScene(overlay.showPhotos(photos, selected));
            painting.repaint();
        }
    }

    /** Draws the way of a camera; {@link OverlayPath#NONE}: none. */
    public void showPath(OverlayPath path) {
        if (scene.isPresent()) {
            painting.showScene(overlay.showPath(path));
            painting.repaint();
        }
    }

    /** The viewport's size in pixels (not points) has changed. */
    public void resize(int widthPixels, int heightPixels) {
        Optional<PinholeCamera> before = aim().map(frames::bestCamera);
        viewport = widthPixels > 0 && heightPixels > 0
                ? Optional.of(new ImageSize(widthPixels, heightPixels))
                : Optional.empty();
        if (aim().map(frames::bestCamera).equals(before)) {
            painting.repaint();
        } else {
            moved();
        }
    }

    /** Called for every refresh of the screen. */
    public void tick(long nowNanos) {
        moves.tick(nowNanos, frames.newest().isPresent());
        painting.tick(nowNanos);
    }

    private Optional<Aim> aim() {
        return moves.aim(viewport);
    }

    private double shorterSidePoints() {
        return viewport.map(size -> Math.min(size.width(), size.height())).orElse(1)
                / display.pixelsPerPointProperty().get();
    }

    private void moved() {
        Optional<Aim> aim = aim();
        camera.set(aim.map(Aim::trainedCamera).orElse(null));
        aim.ifPresent(frames::request);
        beyondTraining.set(aim.isPresent() && !aim.get().isTrained());
        painting.repaint();
    }

    private void accept(ModelFrame frame) {
        if (frames.accept(frame)) {
            frameSize.set(frame.image().size());
            showFrameTime(frames.usualSeconds());
            painting.repaint();
            refine();
        }
    }

    /** When another size is used than before, there is none for a moment. */
    private void showFrameTime(double usualSeconds) {
        if (!Double.isNaN(usualSeconds)) {
            frameSeconds.set(usualSeconds);
        }
    }

    private void refine() {
        if (!moves.turningProperty().get()) {
            aim().ifPresent(frames::refine);
        }
    }

    private void describe(ViewPainter painter) {
        painterDescription.set(painter.description());
        overlayAvailable.set(painter.paintsOverlay());
    }

    /** Empty until there is a frame to show: an overlay over nothing only puzzles. */
    private Optional<RenderRequest> renderRequest() {
        return aim().flatMap(aim -> frames.newest().flatMap(frame -> new ScreenPicture(aim, frame, display).request()));
    }

    /** What moves the view. */
    public ViewMoves moves() {
        return moves;
    }

    /** What lies under a place on screen. */
    public Pointing pointing() {
        return pointing;
    }

    /** What lies over and behind the view. */
    public DisplaySettings display() {
        return display;
    }

    /** The camera where the user looks from, with a picture of the shape that the model was trained on; null without a scene. */
    public ReadOnlyObjectProperty<PinholeCamera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /** The newest picture; null before the first. */
    public ReadOnlyObjectProperty<PaintedView> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** How many pixels the model has rendered of what is shown, before they are enlarged; null before the first frame. */
    public ReadOnlyObjectProperty<ImageSize> frameSizeProperty() {
        return frameSize.getReadOnlyProperty();
    }

    /** What paints the picture, for people; empty until it is known. */
    public ReadOnlyObjectProperty<String> painterDescriptionProperty() {
        return painterDescription.getReadOnlyProperty();
    }

    /** Whether grid and cameras can be painted on this machine. */
    public ReadOnlyBooleanProperty overlayAvailableProperty() {
        return overlayAvailable.getReadOnlyProperty();
    }

    /** Whether the user looks from where the model was never trained to look. */
    public ReadOnlyBooleanProperty beyondTrainingProperty() {
        return beyondTraining.getReadOnlyProperty();
    }

    /** Usual time of the model's frames while the view moves; NaN before the first. */
    public ReadOnlyDoubleProperty frameSecondsProperty() {
        return frameSeconds.getReadOnlyProperty();
    }

    /** Asks for nothing more and closes the painter. */
    @Override
    public void close() {
        moves.turningProperty().set(false);
        scene = Optional.empty();
        frames.show(scene);
        moves.show(scene);
        painting.close();
    }

    /** Frees the painter at once; from any thread, when the process ends. */
    public void abandon() {
        painting.abandon();
    }
}
