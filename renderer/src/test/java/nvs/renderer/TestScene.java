package nvs.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.GroundGrid;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.OverlayPath;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** A shaded ball of radius 0.5 about the origin, standing on the ground, with cameras around it. */
final class TestScene {
    static final Vector3dc ORIGIN = new Vector3d();
    static final Vector3dc UP = new Vector3d(0, 0, 1);
    static final double BALL_RADIUS = 0.5;

    private TestScene() {}

    /** Twelve cameras on two rings, some of them inputs with photos, the others for testing or unused; ground below the ball. */
    static SceneOverlay overlay() {
        List<OverlayCamera> cameras = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double elevation = Math.toRadians(i % 2 == 0 ? 12 : 42);
            PinholeCamera camera = new OrbitView(ORIGIN, UP, i * Math.PI / 6, elevation, 1.6).camera(lens(96, 96));
            CameraRole role = CameraRole.values()[i % 4 == 3 ? 2 : i % 4 / 2];
            OverlayCamera bare = new OverlayCamera(camera, role);
            cameras.add(role == CameraRole.UNUSED ? bare : bare.with(ball(camera, 0xffffff)));
        }
        return SceneOverlay.around(ORIGIN, UP, BALL_RADIUS, cameras);
    }

    /** The overlay with one camera selected, and the way of a camera through three keyframes, at the second now. */
    static SceneOverlay overlayWithPath() {
        List<Vector3d> positions = new ArrayList<>();
        List<PinholeCamera> keyframes = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            OrbitView view = new OrbitView(ORIGIN, UP, -0.4 + i * 0.04, 0.1 + i * 0.02, 1.15);
            positions.add(view.eye());
            if (i % 20 == 0) {
                keyframes.add(view.camera(lens(96, 64)));
            }
        }
        SceneOverlay scene = overlay();
        return scene.with(scene.cameras().select(OptionalInt.of(3)))
                .with(new OverlayPath(positions, keyframes).at(keyframes.get(1)));
    }

    /** The overlay without cameras, with the given ground. */
    static SceneOverlay overlay(GroundGrid grid) {
        return SceneOverlay.around(ORIGIN, UP, BALL_RADIUS, List.of()).with(grid);
    }

    /** Looking at the ball from a distance of three. */
    static PinholeCamera viewer(int width, int height) {
        return new OrbitView(ORIGIN, UP, Math.toRadians(35), Math.toRadians(24), 3).camera(lens(width, height));
    }

    static PinholeIntrinsics lens(int width, int height) {
        return PinholeIntrinsics.ofVerticalFov(width, height, Math.toRadians(50));
    }

    /** The ball as a camera sees it, one ray a pixel. */
    static ArgbImage ball(PinholeCamera camera, int backdropRgb) {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] =
                        0xff000000 | shade(camera.centre(), camera.rayThrough(x + 0.5, y + 0.5), backdropRgb);
            }
        }
        return new ArgbImage(width, height, argb);
    }

    private static int shade(Vector3d eye, Vector3d ray, int backdropRgb) {
        double middle = -eye.dot(ray);
        double root = middle * middle - eye.lengthSquared() + BALL_RADIUS * BALL_RADIUS;
        if (root < 0) {
            return backdropRgb;
        }
        Vector3d normal =
                new Vector3d(ray).mul(middle - Math.sqrt(root)).add(eye).normalize();
        double light = 0.35 + 0.65 * Math.max(0, normal.dot(new Vector3d(0.4, 0.3, 0.85).normalize()));
        boolean dark = (int) Math.floor(Math.atan2(normal.y, normal.x) * 4 / Math.PI) % 2 == 0 ^ normal.z > 0;
        int red = (int) (light * (dark ? 200 : 235));
        int green = (int) (light * (dark ? 96 : 190));
        int blue = (int) (light * (dark ? 60 : 120));
        return red << 16 | green << 8 | blue;
    }
}
