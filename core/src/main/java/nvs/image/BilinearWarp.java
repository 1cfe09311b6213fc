package nvs.image;

import org.joml.Vector2d;

/**
 * Resamples a picture along a smooth map, mixing the four nearest pixels; beyond its rim the picture goes on as it ends. Colours are
 * weighted by their alpha, so that what hides behind transparency does not bleed. For maps that hardly change the scale.
 */
public final class BilinearWarp {
    private static final int FRACTION_BITS = 8;
    private static final int ONE = 1 << FRACTION_BITS;
    private static final int HALF = 1 << 2 * FRACTION_BITS - 1;
    private static final int LEVEL_MASK = 0xff;
    private static final int NEIGHBOURS = 4;

    private final int[] argb;
    private final int width;
    private final int height;

    /** The pixels around the present point, and their parts of its colour: kept, since a picture has millions of points. */
    private final int[] neighbours = new int[NEIGHBOURS];

    private final int[] weights = new int[NEIGHBOURS];

    private BilinearWarp(int[] argb, int width, int height) {
        this.argb = argb;
        this.width = width;
        this.height = height;
    }

    /**
     * The picture of the given size whose points come from where the map says.
     *
     * @param image the source
     * @param map asked for the centre of every pixel of the result
     */
    public static ArgbImage apply(ArgbImage image, ImageSize target, PixelMap map) {
        boolean opaque = image.isOpaque();
        int[] argb = image.argb();
        if (!opaque) {
            argb = argb.clone();
            AlphaBlending.premultiply(argb);
        }
        int[] warped = new BilinearWarp(argb, image.width(), image.height()).warp(target, map);
        if (!opaque) {
            AlphaBlending.unpremultiply(warped);
        }
        return new ArgbImage(target.width(), target.height(), warped);
    }

    private int[] warp(ImageSize target, PixelMap map) {
        int[] warped = new int[target.width() * target.height()];
        Vector2d source = new Vector2d();
        for (int y = 0; y < target.height(); y++) {
            for (int x = 0; x < target.width(); x++) {
                map.sourceOf(x + 0.5, y + 0.5, source);
                warped[y * target.width() + x] = at(source.x - 0.5, source.y - 0.5);
            }
        }
        return warped;
    }

    /** The colour at a point whose whole numbers are pixel centres. */
    private int at(double x, double y) {
        double column = Math.max(0, Math.min(width - 1.0, x));
        double row = Math.max(0, Math.min(height - 1.0, y));
        int left = (int) column;
        int top = (int) row;
        int across = (int) Math.round((column - left) * ONE);
        int down = (int) Math.round((row - top) * ONE);
        int right = Math.min(left + 1, width - 1);
        int above = top * width;
        int below = Math.min(top + 1, height - 1) * width;
        set(0, argb[above + left], (ONE - across) * (ONE - down));
        set(1, argb[above + right], across * (ONE - down));
        set(2, argb[below + left], (ONE - across) * down);
        set(3, argb[below + right], across * down);
        return mixed();
    }

    private void set(int neighbour, int pixel, int weight) {
        neighbours[neighbour] = pixel;
        weights[neighbour] = weight;
    }

    private int mixed() {
        int mixed = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int sum = HALF;
            for (int i = 0; i < NEIGHBOURS; i++) {
                sum += (neighbours[i] >>> shift & LEVEL_MASK) * weights[i];
            }
            mixed |= sum >> 2 * FRACTION_BITS << shift;
        }
        return mixed;
    }
}
