package nvs.app.ui.viewer;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Ray;
import nvs.scene.CaptureView;
import org.joml.Vector3d;

/** What lies under a place on screen, in the window's points from the upper left corner of the view. Belongs to the window's thread. */
public final class Pointing {
    private static final double PICK_RADIUS_POINTS = 8;

    private final Supplier<Optional<Aim>> aim;
    private final ShownOverlay overlay;
    private final DisplaySettings display;
    private final BooleanSupplier camerasSeen;

    /**
     * Points into the present view.
     *
     * @param camerasSeen whether the frusta of photos are on screen
     */
    Pointing(Supplier<Optional<Aim>> aim, ShownOverlay overlay, DisplaySettings display, BooleanSupplier camerasSeen) {
        this.aim = aim;
        this.overlay = overlay;
        this.display = display;
        this.camerasSeen = camerasSeen;
    }

    /** The photo whose frustum is drawn there, the nearest if there are several. */
    public Optional<CaptureView> photoAt(double xPoints, double yPoints) {
        return aim.get()
                .filter(present -> camerasSeen.getAsBoolean())
                .flatMap(Aim::screenCamera)
                .flatMap(camera -> overlay.photoAt(camera, xPoints * scale(), yPoints * scale()));
    }

    /**
     * What lies in the scene there: the sparse point that is nearest to the eye, or where there is none, the place at the depth of the
     * pivot.
     *
     * @return world frame; empty without a scene
     */
    public Optional<Vector3d> pick(double xPoints, double yPoints) {
        return aim.get()
                .flatMap(present -> present.screenCamera()
                        .map(camera -> new ScenePick(camera, present.scene(), PICK_RADIUS_POINTS * scale())
                                .at(xPoints * scale(), yPoints * scale())));
    }

    /** The line of sight through it; empty without a scene. */
    public Optional<Ray> sight(double xPoints, double yPoints) {
        return aim.get()
                .flatMap(Aim::screenCamera)
                .map(camera -> Ray.through(camera, xPoints * scale(), yPoints * scale()));
    }

    /** The lens of the whole viewport, in points; empty without a scene. */
    public Optional<PinholeIntrinsics> lens() {
        return aim.get().flatMap(Aim::screenCamera).map(camera -> inPoints(camera.intrinsics()));
    }

    private PinholeIntrinsics inPoints(PinholeIntrinsics pixels) {
        return pixels.scaledTo((int) Math.max(1, Math.rint(pixels.width() / scale())), (int)
                Math.max(1, Math.rint(pixels.height() / scale())));
    }

    /** Pixels a point. */
    private double scale() {
        return display.pixelsPerPointProperty().get();
    }
}
