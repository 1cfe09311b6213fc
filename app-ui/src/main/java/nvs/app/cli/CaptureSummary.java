package nvs.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.synthesis.SceneFraming;
import org.joml.Vector3dc;

/**
 * The figures of a capture that {@code nvs info} tells.
 *
 * @param capture what was read
 * @param framing how it lies in the model's frame
 * @param sizes of the photos, without repetition
 * @param focalPixels along x
 * @param fovDegrees vertical
 * @param distances of the cameras from the pivot, world units
 * @param elevationsDegrees of the cameras above the horizon through the pivot
 */
record CaptureSummary(
        Capture capture,
        SceneFraming framing,
        List<String> sizes,
        Range focalPixels,
        Range fovDegrees,
        Range distances,
        Range elevationsDegrees) {

    /** Smallest and largest of some numbers. */
    record Range(double min, double max) {
        @Override
        public String toString() {
            String from = number(min);
            String to = number(max);
            return from.equals(to) ? from : from + " to " + to;
        }
    }

    static CaptureSummary of(Capture capture, SceneFraming framing) {
        List<String> sizes = capture.views().stream()
                .map(view -> size(view.camera()).toString())
                .distinct()
                .toList();
        return new CaptureSummary(
                capture,
                framing,
                sizes,
                range(capture, camera -> camera.intrinsics().focalXPixels()),
                range(capture, camera -> Math.toDegrees(camera.intrinsics().verticalFovRadians())),
                range(capture, camera -> camera.centre().distance(framing.pivot())),
                range(capture, camera -> elevationDegrees(camera, framing)));
    }

    /** Three numbers in brackets. */
    static String text(Vector3dc vector) {
        return "(" + number(vector.x()) + ", " + number(vector.y()) + ", " + number(vector.z()) + ")";
    }

    private static ImageSize size(PinholeCamera camera) {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }

    private static double elevationDegrees(PinholeCamera camera, SceneFraming framing) {
        return Math.toDegrees(
                OrbitView.through(camera, framing.pivot(), framing.up()).elevationRadians());
    }

    private static Range range(Capture capture, ToDoubleFunction<PinholeCamera> figure) {
        var statistics = capture.views().stream()
                .map(CaptureView::camera)
                .mapToDouble(figure)
                .summaryStatistics();
        return new Range(statistics.getMin(), statistics.getMax());
    }

    private static String number(double value) {
        // Adding zero turns -0 into 0, which reads better.
        return String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
    }
}
