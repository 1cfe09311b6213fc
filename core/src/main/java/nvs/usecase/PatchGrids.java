package nvs.usecase;

import java.util.List;
import java.util.stream.IntStream;
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
     * The mean of the renders.
     *
     * @param camera world frame; as for {@link Reconstruction#render}
     */
    public RgbImage render(Reconstruction scene, PinholeCamera camera) {
        if (count == 1) {
            return pixels(scene, camera);
        }
        RgbImage first = pixels(scene, camera);
        float[] sum = first.rgb().clone();
        int half = patchSize / 2;
        for (int i = 1; i < count; i++) {
            // Along the diagonal first: two grids then share no edge.
            add(sum, first, shifted(scene, camera, i == 3 ? 0 : half, i == 2 ? 0 : half));
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= count;
        }
        return new RgbImage(first.width(), first.height(), sum);
    }

    private static RgbImage pixels(Reconstruction scene, PinholeCamera camera) {
        try (Frame frame = scene.render(camera)) {
            return frame.pixels();
        }
    }

    /** A picture with one more patch on each axis, whose first pixels lie so far outside the one that is wanted. */
    private Shifted shifted(Reconstruction scene, PinholeCamera camera, int left, int top) {
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

    private static void add(float[] sum, RgbImage wanted, Shifted shifted) {
        int row = RgbImage.CHANNELS * wanted.width();
        int shiftedRow = RgbImage.CHANNELS * shifted.image.width();
        int begin = shifted.top * shiftedRow + RgbImage.CHANNELS * shifted.left;
        IntStream.range(0, wanted.height()).forEach(y -> {
            for (int i = 0; i < row; i++) {
                sum[y * row + i] += shifted.image.rgb()[begin + y * shiftedRow + i];
            }
        });
    }
}
