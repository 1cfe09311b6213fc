package nvs.app.ui.path;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.camera.path.PathMotion;
import nvs.image.ImageSize;
import nvs.renderer.request.OverlayPath;
import org.joml.Vector3d;

/** Lets a camera path be drawn over the scene as long as its panel is open. Belongs to the window's thread. */
public final class PathOverlay {
    private static final ImageSize SHAPE = ImageSize.square(64);
    private static final int POINTS_PER_SEGMENT = 24;

    private final PathViewModel path;
    private final Consumer<OverlayPath> drawn;
    private Optional<PathMotion> motion = Optional.empty();
    private OverlayPath still = OverlayPath.NONE;

    /**
     * Follows a path.
     *
     * @param drawn draws what it is given instead of what it was given before
     */
    public PathOverlay(PathViewModel path, Consumer<OverlayPath> drawn) {
        this.path = path;
        this.drawn = drawn;
        path.pathProperty().addListener(change -> follow());
        path.shownProperty().addListener(change -> follow());
        path.timeProperty().addListener(change -> draw());
    }

    private void follow() {
        Optional<CameraPath> present =
                path.shownProperty().get() ? path.pathProperty().get() : Optional.empty();
        motion = present.map(CameraPath::motion);
        still = motion.map(PathOverlay::of).orElse(OverlayPath.NONE);
        draw();
    }

    private void draw() {
        drawn.accept(
                motion.map(moving -> still.at(moving.camera(path.timeProperty().get(), SHAPE)))
                        .orElse(still));
    }

    static OverlayPath of(PathMotion motion) {
        CameraPath path = motion.path();
        int points = Math.max(1, path.segmentCount()) * POINTS_PER_SEGMENT;
        List<Vector3d> positions = IntStream.rangeClosed(0, points)
                .mapToObj(i -> motion.camera(path.durationSeconds() * i / points, SHAPE)
                        .centre())
                .toList();
        List<PinholeCamera> keyframes = IntStream.range(0, path.keyframes().size())
                .mapToObj(i -> camera(path.keyframes().get(i)))
                .toList();
        return new OverlayPath(positions, keyframes);
    }

    private static PinholeCamera camera(Keyframe keyframe) {
        return new PinholeCamera(
                PinholeIntrinsics.ofVerticalFov(SHAPE.width(), SHAPE.height(), keyframe.fovRadians()),
                keyframe.worldFromCamera());
    }
}
