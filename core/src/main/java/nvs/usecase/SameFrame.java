package nvs.usecase;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import org.joml.Vector3d;

/** Whether two captures speak of one coordinate frame: photos that both hold must then stand in the same place. */
final class SameFrame {
    /** Of the cameras' own extent: more than files round, less than two reconstructions differ. */
    private static final double SAME_PLACE = 1e-3;

    private static final double SAME_ROTATION = 1e-3;
    private static final double ROUNDING = 1e-6;

    private SameFrame() {}

    /**
     * Refuses a capture in another frame. One that shares no photo cannot be told from one in the same frame.
     *
     * @throws SceneFormatException with one sentence that names a photo
     */
    static void require(Capture capture, Capture other) throws SceneFormatException {
        Map<Path, CaptureView> ours = new HashMap<>();
        capture.views().forEach(view -> ours.put(place(view.imagePath()), view));
        double tolerance = SAME_PLACE * extent(capture.views());
        for (CaptureView theirs : other.views()) {
            CaptureView known = ours.get(place(theirs.imagePath()));
            if (known != null && !isSamePose(known.camera(), theirs.camera(), tolerance)) {
                throw new SceneFormatException(
                        other.source(),
                        "",
                        "lies in another coordinate frame: " + known.name() + " stands elsewhere in it; compute the"
                                + " poses of all photos together and open the result");
            }
        }
    }

    private static double extent(List<CaptureView> views) {
        Vector3d first = views.get(0).camera().centre();
        return views.stream()
                .mapToDouble(view -> view.camera().centre().distance(first))
                .max()
                .orElse(0);
    }

    private static boolean isSamePose(PinholeCamera camera, PinholeCamera other, double tolerance) {
        return camera.centre().distance(other.centre()) <= tolerance
                && camera.forward().distance(other.forward()) <= SAME_ROTATION
                && camera.up().distance(other.up()) <= SAME_ROTATION;
    }

    /** The same file, or a copy of it: the same name, taken from the same place. */
    static boolean isSamePhoto(CaptureView view, CaptureView other) {
        return place(view.imagePath()).equals(place(other.imagePath()))
                || view.imagePath()
                                .getFileName()
                                .toString()
                                .equals(other.imagePath().getFileName().toString())
                        && view.camera().worldFromCamera().equals(other.camera().worldFromCamera(), ROUNDING);
    }

    /** Where a file lies, however it was said. */
    static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
