package nvs.image;

/**
 * An image of 8 bits a channel, packed as {@code 0xAARRGGBB} with straight (not premultiplied) alpha, row by row from the top.
 * Photos and everything written to disk take this form. The pixel array is shared, not copied: treat an image as frozen once
 * it has been handed on.
 */
public final class ArgbImage {
    private static final int OPAQUE = 0xff000000;

    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * Wraps the array.
     *
     * @param argb {@code width * height} packed pixels
     */
    public ArgbImage(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    "image of " + width + "x" + height + " does not match " + argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public ImageSize size() {
        return new ImageSize(width, height);
    }

    /** The shared pixel array, {@code [height * width]}. */
    public int[] argb() {
        return argb;
    }

    /** The packed pixel in column x, row y. */
    public int pixel(int x, int y) {
        return argb[y * width + x];
    }

    /** Whether every pixel has alpha 255. */
    public boolean isOpaque() {
        for (int pixel : argb) {
            if ((pixel & OPAQUE) != OPAQUE) {
                return false;
            }
        }
        return true;
    }
}
