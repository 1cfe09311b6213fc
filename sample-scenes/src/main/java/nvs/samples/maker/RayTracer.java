package nvs.samples.maker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import org.joml.Vector3d;

/** Renders a model under a light. Immutable; any thread. */
final class RayTracer {

    /** Rays a pixel: enough that an edge has as many levels as the eye can tell apart. */
    static final int SAMPLES = 16;

    /** Fully transparent, and white for programs that ignore alpha. */
    static final int BACKGROUND = 0x00ffffff;

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

    /** Samples lie on a Hammersley set: no two share a column or a row of the pixel, so near-vertical edges come out smooth. */
    private int renderPixel(PinholeCamera camera, int column, int row) {
        Vector3d eye = camera.centre();
        Colour sum = Colour.BLACK;
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = column + (i + 0.5) / SAMPLES;
            double y = row + (Integer.reverse(i) >>> 1) / (double) (1L << 31) + 0.5 / SAMPLES;
            Vector3d direction = camera.rayThrough(x, y);
            double t = model.trace(eye, direction);
            if (!Double.isNaN(t)) {
                sum = sum.plus(shade(new Vector3d(eye).fma(t, direction), direction));
                hits++;
            }
        }
        if (hits == 0) {
            return BACKGROUND;
        }
        int alpha = (int) Math.round(255.0 * hits / SAMPLES);
        return alpha << 24 | sum.times(1.0 / hits).toSrgb();
    }

    private Colour shade(Vector3d point, Vector3d direction) {
        Part part = model.partAt(point);
        return lighting.shade(model, point, part.normal(point), direction.negate(new Vector3d()), part.colour(point));
    }
}
