package nvs.app.ui.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.camera.path.PathMotion;
import nvs.image.ImageSize;
import nvs.renderer.request.OverlayPath;
import org.joml.Vector3d;

/** Draws the path over the scene while its panel is shown. Belongs to the window's thread. */
public final class PathLine {
    private static final int STEPS_PER_KEYFRAME = 32;

    /** The shape of the small frusta. */
    private static final ImageSize FRAME = new ImageSize(3, 2);

    private final PathViewModel path;
    private final Executor ui;
    private final Consumer<OverlayPath> target;
    private Optional<CameraPath> drawn = Optional.empty();
    private OverlayPath line = OverlayPath.NONE;
    private boolean changed;

    /**
     * Follows the path.
     *
     * @param target takes what is to be drawn
     * @param others whatever makes it necessary to draw anew
     */
    public PathLine(PathViewModel path, Executor ui, Consumer<OverlayPath> target, Observable... others) {
        this.path = path;
        this.ui = ui;
        this.target = target;
        path.pathProperty().addListener(change -> update());
        path.shownProperty().addListener(change -> update());
        path.playback().timeProperty().addListener(change -> update());
        for (Observable other : others) {
            other.addListener(change -> update());
        }
    }

    private void update() {
        if (!changed) {
            changed = true;
            ui.execute(this::show);
        }
    }

    private void show() {
        changed = false;
        Optional<CameraPath> present =
                path.shownProperty().get() ? path.pathProperty().get() : Optional.empty();
        if (!present.equals(drawn)) {
            drawn = present;
            line = present.map(PathLine::line).orElse(OverlayPath.NONE);
        }
        double seconds = path.playback().timeProperty().get();
        target.accept(
                present.map(way -> line.at(way.motion().camera(seconds, FRAME))).orElse(OverlayPath.NONE));
    }

    private static OverlayPath line(CameraPath path) {
        PathMotion motion = path.motion();
        List<Vector3d> positions = new ArrayList<>();
        List<PinholeCamera> keyframes = new ArrayList<>();
        for (int i = 0; i < path.keyframes().size(); i++) {
            keyframes.add(motion.camera(path.secondsAt(i), FRAME));
        }
        for (int i = 0; i < path.segmentCount(); i++) {
            double start = path.secondsAt(i);
            double length = path.keyframes().get(i).secondsToNext();
            for (int step = 0; step < STEPS_PER_KEYFRAME; step++) {
                positions.add(motion.camera(start + length * step / STEPS_PER_KEYFRAME, FRAME)
                        .centre());
            }
        }
        positions.add(
                path.closed()
                        ? keyframes.get(0).centre()
                        : keyframes.get(keyframes.size() - 1).centre());
        return new OverlayPath(positions, keyframes);
    }
}
