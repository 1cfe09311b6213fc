package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A point of a subject's surface.
 *
 * @param place in the world frame
 * @param srgb its colour as one view shows it, 0xRRGGBB
 * @param views indices of the views that see it, ascending
 */
record SurfacePoint(Vector3dc place, int srgb, List<Integer> views) {

    private static final int PLACES_PER_VIEW = 60;

    /** A point that fewer views share is of no use to who looks for the cameras. */
    private static final int FEWEST_VIEWS = 3;

    /** The golden ratio's share of one: its multiples fill a picture's width evenly. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** A ray that ends this near to a point has met it. */
    private static final double SAME_PLACE = 1e-3;

    SurfacePoint {
        views = List.copyOf(views);
    }

    /** Points at places evenly spread over every view, where that shows the subject. */
    static List<SurfacePoint> spreadOver(SceneDefinition scene) {
        RayTracer tracer = scene.tracer();
        List<SurfacePoint> points = new ArrayList<>();
        for (PinholeCamera camera : scene.cameras()) {
            for (int i = 0; i < PLACES_PER_VIEW; i++) {
                double x = camera.intrinsics().width() * ((i * GOLDEN) % 1);
                double y = camera.intrinsics().height() * (i + 0.5) / PLACES_PER_VIEW;
                Vector3d direction = camera.rayThrough(x, y);
                double t = scene.model().trace(camera.centre(), direction);
                if (!Double.isNaN(t)) {
                    Vector3d place = camera.centre().fma(t, direction);
                    int srgb = tracer.lightFrom(place, direction).toSrgb();
                    points.add(new SurfacePoint(place, srgb, viewsOf(place, scene)));
                }
            }
        }
        return points.stream()
                .filter(point -> point.views().size() >= FEWEST_VIEWS)
                .toList();
    }

    private static List<Integer> viewsOf(Vector3dc place, SceneDefinition scene) {
        return IntStream.range(0, scene.cameras().size())
                .filter(i -> sees(scene.cameras().get(i), place, scene.model()))
                .boxed()
                .toList();
    }

    private static boolean sees(PinholeCamera camera, Vector3dc place, Model model) {
        if (!(camera.cameraFromWorld().transformPosition(new Vector3d(place)).z > 0)) {
            return false;
        }
        Vector2d pixel = camera.project(place);
        boolean inside = pixel.x >= 0
                && pixel.x < camera.intrinsics().width()
                && pixel.y >= 0
                && pixel.y < camera.intrinsics().height();
        Vector3d way = new Vector3d(place).sub(camera.centre());
        double distance = way.length();
        return inside && Math.abs(model.trace(camera.centre(), way.normalize()) - distance) < SAME_PLACE;
    }
}
