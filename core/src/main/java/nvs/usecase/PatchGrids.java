package nvs.usecase;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/**
 * How many times a view is rendered, each time with the network's patches cut elsewhere, to average over where they are cut: cycle
 * spinning (Coifman and Donoho 1995, "Translation-invariant de-noising"). The squares that a network of coarse patches leaves in its
 * pictures vanish; the pictures are no less sharp.
 *
 * @param count 1, 2 or 4
 * @param patchSize side of a patch in pixels
 */
public record PatchGrids(int count, int patchSize) {

    /** Before {@link #ONE}, which is checked against them. */
    private static final List<Integer> COUNTS = List.of(1, 2, 4);

    /** The picture as the network renders it. */
    public static final PatchGrids ONE = new PatchGrids(1, 1);

    /** Keeps a quotient of two small numbers from jumping. */
    private static final float LEAST_WEIGHT = 0.05f;

    /** Where a network cuts a side into no more patches than this, each is seen when its picture fills a window. */
    private static final int COARSE_PATCHES = 24;

    public PatchGrids {
        if (!COUNTS.contains(count)) {
            throw new IllegalArgumentException("patches can be cut in 1, 2 or 4 ways, not in " + count);
        }
        if (patchSize < 1 || count > 1 && patchSize % 2 != 0) {
            throw new IllegalArgumentException("patches cannot be cut in " + count + " ways at side " + patchSize);
        }
    }

    /** As many as a model needs to look its best at its finest. */
    public static PatchGrids of(ModelDescription model) {
        return of(model, model.finestResolution());
    }

    /** As many as a model needs to look its best at one of its sizes. */
    public static PatchGrids of(ModelDescription model, ImageSize size) {
        int side = Math.min(size.width(), size.height());
        boolean isCoarse = side <= COARSE_PATCHES * model.patchSize() && model.patchSize() % 2 == 0;
        return isCoarse ? new PatchGrids(4, model.patchSize()) : ONE;
    }

    /** The same patches cut in another number of ways, but no more than these. */
    public PatchGrids atMost(int most) {
        return COUNTS.stream()
                .filter(wanted -> wanted <= Math.min(most, count))
                .reduce((less, more) -> more)
                .map(wanted -> new PatchGrids(wanted, patchSize))
                .orElse(ONE);
    }

    /**
     * The mean of the renders. Each counts most in the middle of its patches and least at their rims, and at every pixel the weights add
     * up to one.
     *
     * @param camera world frame; as for {@link Reconstruction#render}
     */
    public RgbImage render(Reconstruction scene, PinholeCamera camera) {
        return render(scene, camera, Progress.NONE);
    }

    /**
     * As {@link #render(Reconstruction, PinholeCamera)}, for a picture that may not be wanted any more before it is there.
     *
     * @param progress asked for cancellation between the renders, and within them as far as the model can stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public RgbImage render(Reconstruction scene, PinholeCamera camera, Progress progress) {
        if (count == 1) {
            return scene.pixels(List.of(camera), progress).get(0);
        }
        PinholeIntrinsics lens = camera.intrinsics();
        float[] sum = new float[RgbImage.CHANNELS * lens.width() * lens.height()];
        RgbImage mean = new RgbImage(lens.width(), lens.height(), sum);
        List<Shift> shifts = shifts();
        // All of one size, so that the model can render them at once.
        List<PinholeCamera> cameras =
                shifts.stream().map(shift -> shifted(camera, shift)).toList();
        List<RgbImage> rendered = scene.pixels(cameras, progress);
        for (int i = 0; i < count; i++) {
            add(mean, rendered.get(i), shifts.get(i));
        }
        return mean;
    }

    /** How far outside the wanted picture the first pixels of a render lie. */
    private record Shift(int left, int top) {}

    /** Along the diagonal first: two grids then share no edge. */
    private List<Shift> shifts() {
        int half = patchSize / 2;
        List<Shift> all = List.of(new Shift(0, 0), new Shift(half, half), new Shift(half, 0), new Shift(0, half));
        return all.subList(0, count);
    }

    /** One more patch on each axis. */
    private PinholeCamera shifted(PinholeCamera camera, Shift shift) {
        PinholeIntrinsics lens = camera.intrinsics();
        return camera.withIntrinsics(new PinholeIntrinsics(
                lens.width() + patchSize,
                lens.height() + patchSize,
                lens.focalXPixels(),
                lens.focalYPixels(),
                lens.centreXPixels() + shift.left,
                lens.centreYPixels() + shift.top));
    }

    /** How many pixels the model renders for one picture: what its time goes by. */
    public long renderedPixels(ImageSize picture) {
        long more = count == 1 ? 0 : patchSize;
        return count * (picture.width() + more) * (picture.height() + more);
    }

    private void add(RgbImage mean, RgbImage rendered, Shift shift) {
        int row = RgbImage.CHANNELS * mean.width();
        int renderedRow = RgbImage.CHANNELS * rendered.width();
        for (int y = 0; y < mean.height(); y++) {
            int from = (shift.top + y) * renderedRow + RgbImage.CHANNELS * shift.left;
            float down = tent(shift.top + y);
            for (int i = 0; i < row; i++) {
                float weight = weight(tent(shift.left + i / RgbImage.CHANNELS), down);
                mean.rgb()[y * row + i] += weight * rendered.rgb()[from + i];
            }
        }
    }

    /**
     * How much a render counts at a pixel.
     *
     * @param across its place in the patch from the left, as a {@link #tent}
     * @param down from above
     */
    private float weight(float across, float down) {
        if (count == 4) {
            return across * down;
        }
        // Of two, each by how far the nearest rim of its patch is; where the rims of both are near, they meet half-way.
        float own = Math.min(across, down);
        float other = Math.min(1 - across, 1 - down);
        return (own + LEAST_WEIGHT) / (own + other + 2 * LEAST_WEIGHT);
    }

    /** A tent over each patch: half a patch further, the tents fill each other up to one. */
    private float tent(int pixel) {
        float place = (pixel % patchSize + 0.5f) / patchSize;
        return 1 - Math.abs(2 * place - 1);
    }
}
