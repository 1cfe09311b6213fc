package nvs.samples.maker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Renders a model under a light. Immutable; any thread. */
final class RayTracer {

    /** Rays a pixel at most: enough that an edge has as many levels as the eye can tell apart. */
    static final int SAMPLES = 16;

    /** Fully transparent, and white for programs that ignore alpha. */
    static final int BACKGROUND = 0x00ffffff;

    /** Every fifth of them goes first: four that lie far apart in the pixel. */
    private static final int FIRST_STEP = 5;

    /** Pixels of a row for which one choice of parts is made. */
    private static final int STRETCH = 16;

    private final Model model;
    private final Lighting lighting;

    RayTracer(Model model, Lighting lighting) {
        this.model = model;
        this.lighting = lighting;
    }

    /**
     * The view of a camera; straight alpha is the share of a pixel that the model covers.
     *
     * @param executor runs one task for each row
     */
    ArgbImage render(PinholeCamera camera, Executor executor) {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        int[] argb = new int[width * height];
        CompletableFuture<?>[] rows = IntStream.range(0, height)
                .mapToObj(row -> CompletableFuture.runAsync(() -> renderRow(camera, row, argb), executor))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(rows).join();
        return new ArgbImage(width, height, argb);
    }

    private void renderRow(PinholeCamera camera, int row, int[] argb) {
        int width = camera.intrinsics().width();
        for (int first = 0; first < width; first += STRETCH) {
            int end = Math.min(width, first + STRETCH);
            Model near = model.in(beam(camera, first, end, row));
            for (int column = first; column < end; column++) {
                argb[row * width + column] = renderPixel(near, camera, column, row);
            }
        }
    }

    /** A beam through some pixels of a row. */
    private static Beam beam(PinholeCamera camera, int firstColumn, int endColumn, int row) {
        Vector3d axis = camera.rayThrough((firstColumn + endColumn) / 2.0, row + 0.5);
        double toCorner = axis.distance(camera.rayThrough(firstColumn, row));
        // More than enough, since the other corners may be a little farther away.
        return new Beam(camera.centre(), axis, 1.5 * toCorner);
    }

    /** Where a few rays through a pixel agree, more would say the same. */
    private int renderPixel(Model near, PinholeCamera camera, int column, int row) {
        Model seen = near.in(beam(camera, column, column + 1, row));
        PixelSamples samples = new PixelSamples();
        for (int i = 0; i < SAMPLES; i += FIRST_STEP) {
            sample(seen, camera.centre(), ray(camera, column, row, i), samples);
        }
        for (int i = 0; i < SAMPLES && !samples.agree(); i++) {
            if (i % FIRST_STEP != 0) {
                sample(seen, camera.centre(), ray(camera, column, row, i), samples);
            }
        }
        return samples.argb();
    }

    /** Samples lie on a Hammersley set: no two share a column or a row of the pixel, so near-vertical edges come out smooth. */
    private static Vector3d ray(PinholeCamera camera, int column, int row, int sample) {
        double x = column + (sample + 0.5) / SAMPLES;
        double y = row + (Integer.reverse(sample) >>> 1) / (double) (1L << 31) + 0.5 / SAMPLES;
        return camera.rayThrough(x, y);
    }

    private void sample(Model seen, Vector3dc eye, Vector3dc direction, PixelSamples samples) {
        double t = seen.trace(eye, direction);
        if (Double.isNaN(t)) {
            samples.addMiss();
            return;
        }
        Vector3d point = new Vector3d(eye).fma(t, direction);
        Part part = seen.partAt(point);
        Vector3d normal = part.normal(point);
        Light light =
                samples.light(part, normal, () -> lighting.at(model, point, normal, direction.negate(new Vector3d())));
        samples.add(light.reflectedBy(part.colour(point)));
    }

    /** The light that goes from a point of the surface against the direction of a ray to it. */
    Colour lightFrom(Vector3dc point, Vector3dc direction) {
        Part part = model.partAt(point);
        return lighting.at(model, point, part.normal(point), direction.negate(new Vector3d()))
                .reflectedBy(part.colour(point));
    }
}
