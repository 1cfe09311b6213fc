package nvs.scene;

import org.joml.Vector3d;

/**
 * Points of a subject's surface that a structure-from-motion program has found, world frame. Immutable.
 *
 * <p>Held in plain arrays: there may be millions.
 */
public final class SparsePoints {

    /** No points. */
    public static final SparsePoints NONE = new SparsePoints(new float[0], new int[0], new int[0]);

    private static final int AXES = 3;

    private final float[] positions;
    private final int[] colours;
    private final int[] viewCounts;

    /**
     * Takes the arrays over.
     *
     * @param positions x, y, z of each point
     * @param colours {@code 0xRRGGBB} of each point
     * @param viewCounts in how many photos each point was found, 0 where that is not known
     */
    public SparsePoints(float[] positions, int[] colours, int[] viewCounts) {
        if (positions.length != AXES * colours.length || viewCounts.length != colours.length) {
            throw new IllegalArgumentException(positions.length + " coordinates do not match " + colours.length
                    + " colours and " + viewCounts.length + " counts");
        }
        this.positions = positions;
        this.colours = colours;
        this.viewCounts = viewCounts;
    }

    /** How many points there are. */
    public int count() {
        return colours.length;
    }

    /** The place of point i. */
    public Vector3d position(int i) {
        return new Vector3d(positions[AXES * i], positions[AXES * i + 1], positions[AXES * i + 2]);
    }

    /** The colour of point i, {@code 0xRRGGBB}. */
    public int rgb(int i) {
        return colours[i];
    }

    /** In how many photos point i was found; 0 if that is not known. */
    public int viewCount(int i) {
        return viewCounts[i];
    }
}
