package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class RayTracerTest {

    private static final int SIDE = 96;
    private static final double RADIUS = 0.1;

    private final Vector3d ballCentre = new Vector3d(0.1, 0.45, 0.3);
    private final Model ball = new Model(
            List.of(Part.of(new Shape.Sphere(RADIUS), Finish.solid(0xff0000)).at(0.1, 0.45, 0.3)));
    private final PinholeCamera camera = PinholeCamera.lookingAt(
            PinholeIntrinsics.ofVerticalFov(SIDE, SIDE, Math.toRadians(50)),
            new Vector3d(2, -1, 1),
            new Vector3d(),
            new Vector3d(0, 0, 1));
    private final ArgbImage image = new RayTracer(ball, Lighting.studio()).render(camera, Runnable::run);

    private static double coverage(int pixel) {
        return (pixel >>> 24) / 255.0;
    }

    @Test
    void aBallAppearsWhereTheCameraProjectsIt() {
        double covered = 0;
        Vector2d centroid = new Vector2d();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double share = coverage(image.pixel(x, y));
                covered += share;
                centroid.add((x + 0.5) * share, (y + 0.5) * share);
            }
        }

        assertThat(centroid.div(covered).distance(camera.project(ballCentre))).isLessThan(0.1);
    }

    /** A ball of radius r at distance d and depth z covers an ellipse of area pi f² r² sqrt(d² - r²) / (z² - r²)^1.5. */
    @Test
    void aBallCoversTheAreaOfItsOutline() {
        double covered = 0;
        for (int pixel : image.argb()) {
            covered += coverage(pixel);
        }
        double depth = camera.cameraFromWorld().transformPosition(new Vector3d(ballCentre)).z;
        double focal = camera.intrinsics().focalXPixels();
        double distanceSquared = camera.centre().distanceSquared(ballCentre);
        double expected = Math.PI
                * focal
                * focal
                * RADIUS
                * RADIUS
                * Math.sqrt(distanceSquared - RADIUS * RADIUS)
                / Math.pow(depth * depth - RADIUS * RADIUS, 1.5);

        assertThat(covered).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void edgesAreSmoothAndTheRestIsEmptyOrFull() {
        long partial = 0;
        long empty = 0;
        for (int pixel : image.argb()) {
            int alpha = pixel >>> 24;
            partial += alpha > 0 && alpha < 255 ? 1 : 0;
            empty += pixel == RayTracer.BACKGROUND ? 1 : 0;
        }
        long levels = Arrays.stream(image.argb())
                .map(pixel -> pixel >>> 24)
                .distinct()
                .count();

        assertThat(partial).isBetween(10L, 60L);
        assertThat(levels).isGreaterThan(8);
        assertThat(empty).isGreaterThan(SIDE * SIDE * 9 / 10);
    }

    @Test
    void colourAtTheEdgeIsThatOfTheBallNotOfTheBackground() {
        for (int pixel : image.argb()) {
            if (pixel >>> 24 > 0) {
                assertThat(pixel >> 16 & 0xff).isGreaterThan(2 * (pixel & 0xff));
            }
        }
    }
}
