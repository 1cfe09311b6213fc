package nvs.image;

/** Alpha in 8 bits, rounded as Pillow rounds, so that prepared photos equal those that networks were trained on. */
public final class AlphaBlending {
    private static final int MAX = 255;

    private AlphaBlending() {}

    /** The image on a white ground; opaque. */
    public static ArgbImage overWhite(ArgbImage image) {
        int[] argb = image.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != MAX) {
                int white = MAX * (MAX - alpha);
                argb[i] = pack(
                        MAX,
                        divideByMax((argb[i] >> 16 & MAX) * alpha + white),
                        divideByMax((argb[i] >> 8 & MAX) * alpha + white),
                        divideByMax((argb[i] & MAX) * alpha + white));
            }
        }
        return new ArgbImage(image.width(), image.height(), argb);
    }

    /** Colours times alpha, in place. */
    static void premultiply(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            argb[i] = pack(
                    alpha,
                    divideByMax((argb[i] >> 16 & MAX) * alpha),
                    divideByMax((argb[i] >> 8 & MAX) * alpha),
                    divideByMax((argb[i] & MAX) * alpha));
        }
    }

    /** Colours divided by alpha, in place; where alpha is 0 they stay. */
    static void unpremultiply(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != 0 && alpha != MAX) {
                argb[i] = pack(
                        alpha,
                        Math.min(MAX, (argb[i] >> 16 & MAX) * MAX / alpha),
                        Math.min(MAX, (argb[i] >> 8 & MAX) * MAX / alpha),
                        Math.min(MAX, (argb[i] & MAX) * MAX / alpha));
            }
        }
    }

    /** {@code value / 255} rounded to nearest, for products of two levels. */
    static int divideByMax(int value) {
        int rounded = value + 128;
        return (rounded >> 8) + rounded >> 8;
    }

    private static int pack(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
