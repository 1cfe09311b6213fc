package nvs.scene;

import java.util.Arrays;

/** Gathers points as a file gives them. Points that are not finite are left out: they are nowhere. */
final class SparsePointsBuilder {
    private static final int AXES = 3;
    private static final int FIRST_CAPACITY = 1024;

    private float[] positions = new float[AXES * FIRST_CAPACITY];
    private int[] colours = new int[FIRST_CAPACITY];
    private int[] viewCounts = new int[FIRST_CAPACITY];
    private int count;

    /**
     * Adds a point.
     *
     * @param rgb {@code 0xRRGGBB}
     * @param views in how many photos it was found, 0 if that is not known
     */
    void add(double x, double y, double z, int rgb, int views) {
        if (!Float.isFinite((float) x) || !Float.isFinite((float) y) || !Float.isFinite((float) z)) {
            return;
        }
        if (count == colours.length) {
            colours = Arrays.copyOf(colours, 2 * count);
            viewCounts = Arrays.copyOf(viewCounts, 2 * count);
            positions = Arrays.copyOf(positions, 2 * AXES * count);
        }
        positions[AXES * count] = (float) x;
        positions[AXES * count + 1] = (float) y;
        positions[AXES * count + 2] = (float) z;
        colours[count] = rgb & 0xffffff;
        viewCounts[count] = views;
        count++;
    }

    SparsePoints build() {
        return count == 0
                ? SparsePoints.NONE
                : new SparsePoints(
                        Arrays.copyOf(positions, AXES * count),
                        Arrays.copyOf(colours, count),
                        Arrays.copyOf(viewCounts, count));
    }
}
