package nvs.samples.maker;

import nvs.image.ArgbImage;

/** What one sees where there is nothing else: a bright haze. */
final class Sky {

    private static final int COLOUR = 0xdceefa;

    private Sky() {}

    /** The picture made opaque. */
    static ArgbImage behind(ArgbImage image) {
        int[] argb = new int[image.argb().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = over(image.argb()[i]);
        }
        return new ArgbImage(image.width(), image.height(), argb);
    }

    private static int over(int pixel) {
        int alpha = pixel >>> 24;
        int opaque = 0xff000000;
        for (int shift = 0; shift < 24; shift += 8) {
            int level = (pixel >> shift & 0xff) * alpha + (COLOUR >> shift & 0xff) * (255 - alpha);
            opaque |= (level + 127) / 255 << shift;
        }
        return opaque;
    }
}
