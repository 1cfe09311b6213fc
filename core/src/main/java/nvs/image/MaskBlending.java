package nvs.image;

/** Cuts subjects out of photos. */
public final class MaskBlending {
    private static final int MAX = 255;

    private MaskBlending() {}

    /**
     * The photo, transparent where the mask is dark. A mask that has transparency of its own says it there, and any other by its
     * brightness.
     *
     * @param mask of the photo's size
     */
    public static ArgbImage cutOut(ArgbImage photo, ArgbImage mask) {
        if (!photo.size().equals(mask.size())) {
            throw new IllegalArgumentException("photo is " + photo.size() + " but its mask is " + mask.size());
        }
        boolean byBrightness = mask.isOpaque();
        int[] argb = photo.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int shown = byBrightness ? brightness(mask.argb()[i]) : mask.argb()[i] >>> 24;
            int alpha = ((argb[i] >>> 24) * shown + MAX / 2) / MAX;
            argb[i] = alpha << 24 | argb[i] & 0xffffff;
        }
        return new ArgbImage(photo.width(), photo.height(), argb);
    }

    /** Masks that mark subjects by a colour mean it as fully as those in white. */
    private static int brightness(int argb) {
        return Math.max(argb >> 16 & MAX, Math.max(argb >> 8 & MAX, argb & MAX));
    }
}
