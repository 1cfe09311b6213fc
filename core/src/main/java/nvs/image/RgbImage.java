package nvs.image;

/**
 * An image of three floats a pixel (red, green, blue, nominally 0..1, as displayed), row by row from the top, channel fastest. What
 * a model renders and what quality is measured on. The array is shared, not copied: treat an image as frozen once it has been
 * handed on.
 */
public final class RgbImage {
    /** Numbers a pixel. */
    public static final int CHANNELS = 3;

    private static final float BYTE_MAX = 255f;

    private final int width;
    private final int height;
    private final float[] rgb;

    /**
     * Wraps the array.
     *
     * @param rgb {@code [height, width, 3]}
     */
    public RgbImage(int width, int height, float[] rgb) {
        if (width <= 0
                || height <= 0
                || rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)) {
            throw new IllegalArgumentException(
                    "image of " + width + "x" + height + " does not match " + rgb.length + " numbers");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** The colours of an 8-bit image, alpha ignored: level / 255. */
    public static RgbImage of(ArgbImage image) {
        int[] argb = image.argb();
        float[] rgb = new float[argb.length * CHANNELS];
        for (int i = 0; i < argb.length; i++) {
            rgb[CHANNELS * i] = (argb[i] >> 16 & 0xff) / BYTE_MAX;
            rgb[CHANNELS * i + 1] = (argb[i] >> 8 & 0xff) / BYTE_MAX;
            rgb[CHANNELS * i + 2] = (argb[i] & 0xff) / BYTE_MAX;
        }
        return new RgbImage(image.width(), image.height(), rgb);
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

    /** The shared numbers, {@code [height, width, 3]}. */
    public float[] rgb() {
        return rgb;
    }

    /** One number; channel 0 red, 1 green, 2 blue. */
    public float value(int x, int y, int channel) {
        return rgb[(y * width + x) * CHANNELS + channel];
    }

    /** Rounded to 8 bits, clamped to 0..1, opaque. */
    public ArgbImage toArgb() {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000
                    | level(rgb[CHANNELS * i]) << 16
                    | level(rgb[CHANNELS * i + 1]) << 8
                    | level(rgb[CHANNELS * i + 2]);
        }
        return new ArgbImage(width, height, argb);
    }

    private static int level(float value) {
        return Math.round(Math.max(0f, Math.min(1f, value)) * BYTE_MAX);
    }
}
