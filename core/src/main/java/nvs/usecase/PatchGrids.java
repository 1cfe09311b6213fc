package nvs.usecase;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.RgbImage;
import nvs.synthesis.Frame;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.Reconstruction;

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

    /** Where a network cuts a side into no more patches than this, each is a large part of its pictures. */
    private static final int COARSE_PATCHES = 12;

    public PatchGrids {
        if (!COUNTS.contains(count)) {
            throw new IllegalArgumentException("patches can be cut in 1, 2 or 4 ways, not in " + count);
        }
        if (patchSize < 1 || count > 1 && patchSize % 2 != 0) {
            throw new IllegalArgumentException("patches cannot be cut in " + count + " ways at side " + patchSize);
        }
    }

    /** As many as a model needs to look its best. */
    public static PatchGrids of(ModelDescription model) {
        int side = Math.min(
                model.finestResolution().width(), model.finestResolution().height());
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
     * The mean of the renders. Of four, each counts most in the middle of its patches and least at their rims, so that at every pixel
     * the weights add up to one; of two, both count the same everywhere.
     *
     * @param camera world frame; as for {@link Reconstruction#render}
     */
    public RgbImage render(Reconstruction scene, PinholeCamera camera) {
        if (count == 1) {
            return pixels(scene, camera);
        }
        int half = patchSize / 2;
        PinholeIntrinsics lens = camera.intrinsics();
        float[] sum = new float[RgbImage.CHANNELS * lens.width() * lens.height()];
        RgbImage mean = new RgbImage(lens.width(), lens.height(), sum);
        for (int i = 0; i < count; i++) {
            // Along the diagonal first: two grids then share no edge.
            add(mean, shifted(scene, camera, i == 1 || i == 2 ? half : 0, i == 1 || i == 3 ? half : 0));
        }
        return mean;
    }

    private static RgbImage pixels(Reconstruction scene, PinholeCamera camera) {
        try (Frame frame = scene.render(camera)) {
            return frame.pixels();
        }
    }

    /** A picture with one more patch on each axis, whose first pixels lie so far outside the one that is wanted. */
    private Shifted shifted(Reconstruction scene, PinholeCamera camera, int left, int top) {
        if (left == 0 && top == 0) {
            return new Shifted(pixels(scene, camera), 0, 0);
        }
        PinholeIntrinsics lens = camera.intrinsics();
        PinholeIntrinsics wider = new PinholeIntrinsics(
                lens.width() + patchSize,
                lens.height() + patchSize,
                lens.focalXPixels(),
                lens.focalYPixels(),
                lens.centreXPixels() + left,
                lens.centreYPixels() + top);
        return new Shifted(pixels(scene, camera.withIntrinsics(wider)), left, top);
    }

    /** A picture and where in it the wanted one begins. */
    private record Shifted(RgbImage image, int left, int top) {}

    private void add(RgbImage mean, Shifted shifted) {
        int row = RgbImage.CHANNELS * mean.width();
        int shiftedRow = RgbImage.CHANNELS * shifted.image.width();
        for (int y = 0; y < mean.height(); y++) {
            int from = (shifted.top + y) * shiftedRow + RgbImage.CHANNELS * shifted.left;
            float down = weight(shifted.top + y);
            for (int i = 0; i < row; i++) {
                float weight = count == 4 ? down * weight(shifted.left + i / RgbImage.CHANNELS) : 1f / count;
                mean.rgb()[y * row + i] += weight * shifted.image.rgb()[from + i];
            }
        }
    }

    /** A tent over each patch: half a patch further, the tents fill each other up to one. */
    private float weight(int pixel) {
        float place = (pixel % patchSize + 0.5f) / patchSize;
        return 1 - Math.abs(2 * place - 1);
    }
}
