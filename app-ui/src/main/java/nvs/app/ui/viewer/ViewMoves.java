package nvs.app.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;

/**
 * What moves the view: hands and keys, flights to a place, the turntable, and whoever leads it. A hand ends the others. Methods and
 * properties belong to the window's thread; without a scene, nothing moves.
 */
public final class ViewMoves implements GuidedView {
    private final DoubleSupplier shorterSidePoints;
    private final Runnable moved;
    private final ReadOnlyBooleanWrapper guided = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty turning = new SimpleBooleanProperty(false);
    private Optional<OpenedScene> scene = Optional.empty();
    private OrbitControl orbit;
    private Flying flying = Flying.NOT;
    private long lastTickNanos;

    /**
     * Looks at nothing yet.
     *
     * @param shorterSidePoints of the viewport
     * @param moved hears when the view is another
     */
    ViewMoves(DoubleSupplier shorterSidePoints, Runnable moved) {
        this.shorterSidePoints = shorterSidePoints;
        this.moved = moved;
        turning.addListener(change -> guided.set(false));
    }

    /** Looks at a scene from its start view, or from where the user looks if it is the same capture read anew. */
    void show(Optional<OpenedScene> newScene) {
        Optional<OrbitControl> before = scene.filter(
                        previous -> newScene.filter(opened -> previous.capture().isOneWith(opened.capture()))
                                .isPresent())
                .map(previous -> orbit);
        guided.set(false);
        scene = newScene;
        newScene.ifPresent(opened -> {
            orbit = new OrbitControl(opened.startView(), opened.startFovRadians());
            before.ifPresent(orbit::goOnFrom);
        });
    }

    /** The hand pulls the scene by so many points. */
    public void drag(double rightPoints, double downPoints) {
        touch(control -> control.drag(rightPoints, downPoints, shorterSidePoints.getAsDouble()));
    }

    /** The hand shifts the scene, and with it what is orbited. */
    public void pan(double rightPoints, double downPoints) {
        touch(control -> control.pan(rightPoints, downPoints, shorterSidePoints.getAsDouble()));
    }

    /** The hand turns the head: the camera stays where it is. */
    public void look(double rightPoints, double downPoints) {
        touch(control -> control.look(rightPoints, downPoints, shorterSidePoints.getAsDouble()));
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

    /** Stands elsewhere around the scene, turned aside as before. */
    public void moveTo(OrbitView view) {
        touch(control -> control.moveTo(view));
    }

    private void touch(Consumer<OrbitControl> move) {
        turning.set(false);
        guided.set(false);
        if (scene.isPresent()) {
            move.accept(orbit);
            moved.run();
        }
    }

    /** Flies on as long as it is told nothing else. */
    public void fly(Flying newFlying) {
        flying = newFlying;
        turning.set(turning.get() && flying.isNot());
    }

    @Override
    public void guide(PinholeCamera view) {
        turning.set(false);
        if (scene.isPresent()) {
            guided.set(true);
            orbit.lookThrough(view, view.intrinsics().verticalFovRadians());
            moved.run();
        }
    }

    @Override
    public Optional<PinholeCamera> camera() {
        return aim(Optional.empty()).map(Aim::trainedCamera);
    }

    @Override
    public ReadOnlyBooleanProperty guidedProperty() {
        return guided.getReadOnlyProperty();
    }

    /** Goes on with what moves by itself. */
    void tick(long nowNanos, boolean maySee) {
        double seconds = (nowNanos - lastTickNanos) / 1e9;
        lastTickNanos = nowNanos;
        if (scene.isPresent() && maySee && advance(seconds)) {
            moved.run();
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

    /** How the user looks now; empty without a scene. */
    Optional<Aim> aim(Optional<ImageSize> viewport) {
        return scene.map(opened -> new Aim(opened, orbit.pose(), viewport));
    }

    /** Where the user looks from; empty without a scene. */
    public Optional<OrbitView> view() {
        return scene.map(opened -> orbit.view());
    }

    /** What points up on screen, world frame; empty without a scene. */
    public Optional<Vector3d> up() {
        return camera().map(PinholeCamera::up);
    }

    /** Whether the scene turns by itself; ends when the user touches it. */
    public BooleanProperty turningProperty() {
        return turning;
    }
}
