package nvs.app.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nvs.app.ui.viewer.ModelFrames.ModelFrame;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Ray;
import nvs.image.ImageSize;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.RenderRequest;
import nvs.scene.CaptureView;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneKind;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;
import org.joml.Vector3d;

/**
 * What the viewport shows and what moves it. The picture follows the hand at once: the model's frames come at the model's rate, and
 * until the next one is there the last one is re-projected to the present camera, under an overlay that is always exact. Methods and
 * properties belong to the window's thread.
 */
public final class ViewerViewModel implements GuidedView, AutoCloseable {
    private static final int WHITE = 0xffffff;
    private static final double NO_TIME = Double.NaN;
    private static final double PICK_RADIUS_POINTS = 8;

    private final ModelFrames frames;
    private final Painting painting;
    private FrameQuality quality = new FrameQuality(PatchGrids.ONE);

    private final ReadOnlyObjectWrapper<PaintedView> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PinholeCamera> camera = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> painterDescription = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper overlayAvailable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper frameSeconds = new ReadOnlyDoubleWrapper(NO_TIME);
    private final ReadOnlyBooleanWrapper beyondTraining = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper guided = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty turning = new SimpleBooleanProperty(false);
    private final DisplaySettings display = new DisplaySettings();

    private final ShownOverlay overlay = new ShownOverlay();
    private Optional<OpenedScene> scene = Optional.empty();
    private Optional<ModelFrame> newest = Optional.empty();
    private Optional<ImageSize> viewport = Optional.empty();
    private OrbitControl orbit;
    private FrameExtent extent;
    private Flying flying = Flying.NOT;
    private long lastTickNanos;

    /**
     * Shows nothing yet; opens the painter.
     *
     * @param threads where to work
     * @param painters opens the painter
     * @param failed hears when the model or the painter cannot go on
     */
    public ViewerViewModel(Threads threads, ViewPainter.Factory painters, Consumer<Throwable> failed) {
        frames = new ModelFrames(threads.ui, threads.model, this::accept, failed);
        painting = new Painting(
                threads.ui,
                threads.background,
                this::renderRequest,
                new Painting.Listener(this::describe, picture::set, failed));
        painting.open(painters);
        display.onChange(painting::repaint);
        turning.addListener(change -> {
            guided.set(false);
            newest.ifPresent(this::refine);
        });
    }

    /**
     * The threads of the viewer.
     *
     * @param ui the window's
     * @param model owns the model
     * @param background opens and closes the painter
     */
    public record Threads(Executor ui, Executor model, Executor background) {}

    /** Shows a scene from its start view, or from where the user looks if it is the same capture read anew; null: nothing. */
    public void show(OpenedScene newScene) {
        Optional<OrbitControl> before = scene.filter(
                        previous -> newScene != null && previous.capture() == newScene.capture())
                .map(previous -> orbit);
        guided.set(false);
        frames.clear();
        scene = Optional.ofNullable(newScene);
        newest = Optional.empty();
        picture.set(null);
        scene.ifPresent(opened -> {
            orbit = new OrbitControl(opened.startView(), opened.startFovRadians());
            before.ifPresent(orbit::goOnFrom);
            extent = new FrameExtent(opened.model().finestResolution(), showsObject());
            quality = new FrameQuality(PatchGrids.of(opened.model()));
            painting.showScene(overlay.show(opened));
        });
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

    /** The photo whose frustum is drawn under a place on screen, the nearest if there are several. */
    public Optional<CaptureView> photoAt(double xPoints, double yPoints) {
        double scale = display.pixelsPerPointProperty().get();
        return scene.filter(opened -> display.camerasShownProperty().get() && overlayAvailable.get())
                .flatMap(opened -> viewport)
                .flatMap(
                        size -> overlay.photoAt(orbit.camera(lens().viewport(size)), xPoints * scale, yPoints * scale));
    }

    /** The viewport's size in pixels (not points) has changed. */
    public void resize(int widthPixels, int heightPixels) {
        Optional<PinholeCamera> before = scene.map(opened -> frameCamera());
        viewport = widthPixels > 0 && heightPixels > 0
                ? Optional.of(new ImageSize(widthPixels, heightPixels))
                : Optional.empty();
        if (scene.map(opened -> frameCamera()).equals(before)) {
            painting.repaint();
        } else {
            moved();
        }
    }

    /** The hand pulls the scene by so many points. */
    public void drag(double rightPoints, double downPoints) {
        touch(control -> control.drag(rightPoints, downPoints, shorterSidePoints()));
    }

    /** The hand shifts the scene, and with it what is orbited. */
    public void pan(double rightPoints, double downPoints) {
        touch(control -> control.pan(rightPoints, downPoints, shorterSidePoints()));
    }

    /** The hand turns the head: the camera stays where it is. */
    public void look(double rightPoints, double downPoints) {
        touch(control -> control.look(rightPoints, downPoints, shorterSidePoints()));
    }

    private double shorterSidePoints() {
        return viewport.map(size -> Math.min(size.width(), size.height())).orElse(1)
                / display.pixelsPerPointProperty().get();
    }

    /** Turns the camera around the pivot. */
    public void turn(double azimuthRadians, double elevationRadians) {
        touch(control -> control.turn(azimuthRadians, elevationRadians));
    }

    /** Tilts the camera sideways. */
    public void roll(double rightRadians) {
        touch(control -> control.roll(rightRadians));
    }

    /** Comes nearer (positive) or goes farther. */
    public void scroll(double upPoints) {
        touch(control -> control.scroll(upPoints));
    }

    /** Back to the start view. */
    public void reset() {
        touch(OrbitControl::reset);
    }

    /** Sees more of the scene (factor above 1) or less, from the same place. */
    public void widen(double factor) {
        touch(control -> control.widen(factor));
    }

    /** Sets the vertical field of view of the model's frame. */
    public void setFov(double fovRadians) {
        touch(control -> control.setFov(fovRadians));
    }

    /** Back to the whole scene, from the side one looks from. */
    public void frameAll() {
        touch(OrbitControl::frameAll);
    }

    /** To one side of the scene. */
    public void flyTo(Preset preset) {
        touch(control -> control.flyTo(preset));
    }

    /** To where a photo was taken, to look exactly as it does. */
    public void flyTo(CaptureView photo) {
        touch(control -> control.flyTo(photo.camera(), scene.orElseThrow().frameFovRadians(photo)));
    }

    /** Looks exactly as a camera does, at once; world frame. */
    public void lookThrough(PinholeCamera camera, double frameFovRadians) {
        touch(control -> control.lookThrough(camera, frameFovRadians));
    }

    @Override
    public void guide(PinholeCamera view) {
        turning.set(false);
        if (scene.isPresent()) {
            guided.set(true);
            orbit.lookThrough(view, view.intrinsics().verticalFovRadians());
            moved();
        }
    }

    @Override
    public Optional<PinholeCamera> camera() {
        return scene.map(opened -> trainedCamera());
    }

    @Override
    public ReadOnlyBooleanProperty guidedProperty() {
        return guided.getReadOnlyProperty();
    }

    /** Stands elsewhere around the scene, turned aside as before. */
    public void moveTo(OrbitView view) {
        touch(control -> control.moveTo(view));
    }

    /** Flies on as long as it is told nothing else. */
    public void fly(Flying newFlying) {
        flying = newFlying;
        turning.set(turning.get() && flying.isNot());
    }

    private void touch(Consumer<OrbitControl> move) {
        turning.set(false);
        guided.set(false);
        if (scene.isPresent()) {
            move.accept(orbit);
            moved();
        }
    }

    /** Called for every refresh of the screen. */
    public void tick(long nowNanos) {
        double seconds = (nowNanos - lastTickNanos) / 1e9;
        lastTickNanos = nowNanos;
        if (newest.isPresent() && advance(seconds)) {
            moved();
        }
    }

    private boolean advance(double seconds) {
        if (!flying.isNot()) {
            orbit.fly(flying.right(), flying.up(), flying.forward(), seconds);
            return true;
        }
        if (turning.get()) {
            orbit.turntable(seconds);
            return true;
        }
        return orbit.advance(seconds);
    }

    private Lens lens() {
        ModelDescription model = scene.orElseThrow().model();
        return new Lens(model.finestResolution(), orbit.fovRadians(), model.patchSize());
    }

    private PinholeCamera trainedCamera() {
        return orbit.camera(lens().trained());
    }

    /** What the model renders next. */
    private PinholeCamera frameCamera() {
        Lens lens = lens();
        return orbit.camera(viewport.map(size -> extent.frame(lens, size)).orElseGet(lens::trained));
    }

    private void moved() {
        camera.set(scene.map(opened -> trainedCamera()).orElse(null));
        scene.ifPresent(opened -> frames.request(opened, frameCamera(), quality.whileMoving()));
        beyondTraining.set(scene.isPresent() && !isTrained(scene.get()));
        painting.repaint();
    }

    private boolean isTrained(OpenedScene opened) {
        return opened.framing().isTrained(trainedCamera(), opened.model().cameraRange());
    }

    private void accept(ModelFrame frame) {
        if (scene.isPresent() && scene.get() == frame.scene()) {
            newest = Optional.of(frame);
            extent.rendered(frame.image());
            quality.measured(frame.grids(), frame.time());
            frameSeconds.set(quality.usualSeconds());
            painting.repaint();
            refine(frame);
        }
    }

    /** Once the hand rests, the last view is rendered as well as it can be, and as far as it is seen. */
    private void refine(ModelFrame frame) {
        if (scene.isEmpty() || turning.get()) {
            return;
        }
        PinholeCamera wanted = frameCamera();
        boolean rests = frame.camera().worldFromCamera().equals(wanted.worldFromCamera());
        if (rests
                && (!frame.grids().equals(quality.atRest())
                        || isSmaller(frame.image().size(), wanted))) {
            frames.request(frame.scene(), wanted, quality.atRest());
        }
    }

    private static boolean isSmaller(ImageSize rendered, PinholeCamera wanted) {
        return rendered.width() < wanted.intrinsics().width()
                || rendered.height() < wanted.intrinsics().height();
    }

    private void describe(ViewPainter painter) {
        painterDescription.set(painter.description());
        overlayAvailable.set(painter.paintsOverlay());
    }

    /** Empty until there is a frame to show: an overlay over nothing only puzzles. */
    private Optional<RenderRequest> renderRequest() {
        if (viewport.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
        }
        PinholeIntrinsics intrinsics = lens().viewport(viewport.get());
        return Optional.of(new RenderRequest(
                orbit.camera(intrinsics),
                viewport.get(),
                newest.map(this::novelView),
                display.overlay(currentCanvas()),
                currentCanvas().backgroundArgb()));
    }

    private NovelView novelView(ModelFrame frame) {
        OptionalInt backdrop = showsObject() ? OptionalInt.of(WHITE) : OptionalInt.empty();
        return new NovelView(
                frame.image(), frame.camera(), display.enlargementProperty().get(), backdrop);
    }

    /** Objects stand on white, whatever the window around them looks like. */
    private Canvas currentCanvas() {
        return showsObject() ? Canvas.LIGHT : display.canvasProperty().get();
    }

    private boolean showsObject() {
        return scene.map(opened -> opened.model().kind() == SceneKind.OBJECT).orElse(false);
    }

    /** The camera where the user looks from, with a picture of the shape that the model was trained on; null without a scene. */
    public ReadOnlyObjectProperty<PinholeCamera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /** The lens of the whole viewport, in the window's points; empty without a scene. */
    public Optional<PinholeIntrinsics> viewportLens() {
        return scene.flatMap(opened -> viewport)
                .map(size -> lens().viewport(size))
                .map(this::inPoints);
    }

    private PinholeIntrinsics inPoints(PinholeIntrinsics pixels) {
        double scale = 1 / display.pixelsPerPointProperty().get();
        return pixels.scaledTo((int) Math.max(1, Math.rint(pixels.width() * scale)), (int)
                Math.max(1, Math.rint(pixels.height() * scale)));
    }

    /** Where the user looks from; empty without a scene. */
    public Optional<OrbitView> view() {
        return scene.map(opened -> orbit.view());
    }

    /**
     * What lies in the scene under a place on screen: the sparse point there that is nearest to the eye, or where there is none, the
     * place at the depth of the pivot.
     *
     * @return world frame; empty without a scene
     */
    public Optional<Vector3d> pick(double xPoints, double yPoints) {
        if (scene.isEmpty() || viewport.isEmpty()) {
            return Optional.empty();
        }
        PinholeCamera camera = orbit.camera(lens().viewport(viewport.get()));
        double scale = display.pixelsPerPointProperty().get();
        return Optional.of(
                new ScenePick(camera, scene.get(), PICK_RADIUS_POINTS * scale).at(xPoints * scale, yPoints * scale));
    }

    /** The line of sight through a place on screen; empty without a scene. */
    public Optional<Ray> sight(double xPoints, double yPoints) {
        double scale = display.pixelsPerPointProperty().get();
        return scene.flatMap(opened -> viewport)
                .map(size -> Ray.through(orbit.camera(lens().viewport(size)), xPoints * scale, yPoints * scale));
    }

    /** What points up on screen, world frame; empty without a scene. */
    public Optional<Vector3d> upOnScreen() {
        return scene.map(opened -> trainedCamera().up());
    }

    /** The newest picture; null before the first. */
    public ReadOnlyObjectProperty<PaintedView> pictureProperty() {
        return picture.getReadOnlyProperty();
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

    /** Usual time of the model's frames; NaN before the first. */
    public ReadOnlyDoubleProperty frameSecondsProperty() {
        return frameSeconds.getReadOnlyProperty();
    }

    /** Whether the scene turns by itself; ends when the user touches it. */
    public BooleanProperty turningProperty() {
        return turning;
    }

    /** What lies over and behind the view. */
    public DisplaySettings display() {
        return display;
    }

    /** Asks for nothing more and closes the painter. */
    @Override
    public void close() {
        turning.set(false);
        frames.clear();
        scene = Optional.empty();
        newest = Optional.empty();
        painting.close();
    }

    /** Frees the painter at once; from any thread, when the process ends. */
    public void abandon() {
        painting.abandon();
    }
}
