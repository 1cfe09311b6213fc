package nvs.image;

/**
 * Resizes pictures as Pillow 9 does, level for level, because networks were trained on its results: Lanczos with radius 3 whose
 * support widens when shrinking, first along rows, then along columns, each pass rounded to 8 bits. Colours are weighted by their
 * alpha, so that what hides behind transparency does not bleed.
 */
public final class LanczosResampler {
    private static final int LEVEL_MASK = 0xff;
    private static final int OPAQUE = 0xff000000;
    private static final int HALF = 1 << LanczosKernel.FRACTION_BITS - 1;

    private LanczosResampler() {}

    /** The picture in another size; itself if it has that size already. */
    public static ArgbImage resize(ArgbImage image, ImageSize target) {
        if (image.size().equals(target)) {
            return image;
        }
        boolean opaque = image.isOpaque();
        int[] argb = image.argb();
        if (!opaque) {
            argb = argb.clone();
            AlphaBlending.premultiply(argb);
        }
        argb = alongRows(argb, image.size(), target.width());
        argb = alongColumns(argb, new ImageSize(target.width(), image.height()), target.height());
        if (opaque) {
            makeOpaque(argb);
        } else {
            AlphaBlending.unpremultiply(argb);
        }
        return new ArgbImage(target.width(), target.height(), argb);
    }

    private static int[] alongRows(int[] argb, ImageSize size, int newWidth) {
        if (newWidth == size.width()) {
            return argb;
        }
        LanczosKernel kernel = LanczosKernel.of(size.width(), newWidth);
        int[] resized = new int[newWidth * size.height()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < newWidth; x++) {
                int start = y * size.width() + kernel.first()[x];
                resized[y * newWidth + x] = weightedSum(argb, start, 1, kernel.weights()[x]);
            }
        }
        return resized;
    }

    private static int[] alongColumns(int[] argb, ImageSize size, int newHeight) {
        if (newHeight == size.height()) {
            return argb;
        }
        LanczosKernel kernel = LanczosKernel.of(size.height(), newHeight);
        int width = size.width();
        int[] resized = new int[width * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < width; x++) {
                int start = kernel.first()[y] * width + x;
                resized[y * width + x] = weightedSum(argb, start, width, kernel.weights()[y]);
            }
        }
        return resized;
    }

    private static int weightedSum(int[] argb, int start, int stride, int[] weights) {
        int alpha = HALF;
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        int at = start;
        for (int weight : weights) {
            int pixel = argb[at];
            alpha += (pixel >>> 24) * weight;
            red += (pixel >> 16 & LEVEL_MASK) * weight;
            green += (pixel >> 8 & LEVEL_MASK) * weight;
            blue += (pixel & LEVEL_MASK) * weight;
            at += stride;
        }
        return level(alpha) << 24 | level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(int fixedPoint) {
        return Math.max(0, Math.min(LEVEL_MASK, fixedPoint >> LanczosKernel.FRACTION_BITS));
    }

    private static void makeOpaque(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= OPAQUE;
        }
    }
}
