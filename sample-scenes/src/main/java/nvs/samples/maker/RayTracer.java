package nvs.samples.maker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import org.joml.Vector3d;

/** Renders a model under a light. Immutable; any thread. */
final class RayTracer {

    /** Rays a pixel at most: enough that an edge has as many levels as the eye can tell apart. */
    static final int SAMPLES = 16;

    /** Fully transparent, and white for programs that ignore alpha. */
    static final int BACKGROUND = 0x00ffffff;

    /** Every fifth of them goes first: four that lie far apart in the pixel. */
    private static final int FIRST_STEP = 5;

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
        for (int column = 0; column < width; column++) {
            argb[row * width + column] = renderPixel(camera, column, row);
        }
    }

    /** Where a few rays through a pixel agree, more would say the same. */
    private int renderPixel(PinholeCamera camera, int column, int row) {
        Vector3d axis = camera.rayThrough(column + 0.5, row + 0.5);
        Vector3d corner = camera.rayThrough(column, row);
        Beam beam = new Beam(camera.centre(), axis, 1.5 * axis.distance(corner));
        PixelSamples samples = new PixelSamples();
        Model seen = model.in(beam);
        for (int i = 0; i < SAMPLES; i += FIRST_STEP) {
            samples.add(sample(seen, camera, column, row, i));
        }
        for (int i = 0; i < SAMPLES && !samples.agree(); i++) {
            if (i % FIRST_STEP != 0) {
                samples.add(sample(seen, camera, column, row, i));
            }
        }
        return samples.argb();
    }

    /** Samples lie on a Hammersley set: no two share a column or a row of the pixel, so near-vertical edges come out smooth. */
    private Colour sample(Model seen, PinholeCamera camera, int column, int row, int i) {
        double x = column + (i + 0.5) / SAMPLES;
        double y = row + (Integer.reverse(i) >>> 1) / (double) (1L << 31) + 0.5 / SAMPLES;
        Vector3d eye = camera.centre();
        Vector3d direction = camera.rayThrough(x, y);
        double t = seen.trace(eye, direction);
        return Double.isNaN(t) ? null : shade(eye.fma(t, direction), direction);
    }

    private Colour shade(Vector3d point, Vector3d direction) {
        Part part = model.partAt(point);
        return lighting.shade(model, point, part.normal(point), direction.negate(new Vector3d()), part.colour(point));
    }
}
