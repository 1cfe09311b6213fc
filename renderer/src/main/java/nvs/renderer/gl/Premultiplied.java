package nvs.renderer.gl;

import java.util.Arrays;
import nvs.image.ArgbImage;

/** Packed 8-bit colours between straight alpha (images on disk) and premultiplied alpha (everything that is blended). */
public final class Premultiplied {
    private static final int OPAQUE = 255;

    private Premultiplied() {}

    /** 0xAARRGGBB with colours multiplied by alpha, rounded. */
    public static int fromStraight(int argb) {
        int alpha = argb >>> 24;
        return alpha == OPAQUE
                ? argb
                : alpha << 24
                        | multiply(argb >> 16 & 0xff, alpha) << 16
                        | multiply(argb >> 8 & 0xff, alpha) << 8
                        | multiply(argb & 0xff, alpha);
    }

    /** All pixels of an image, premultiplied; the image's own array if it is opaque. */
    static int[] pixels(ArgbImage image) {
        if (image.isOpaque()) {
            return image.argb();
        }
        return Arrays.stream(image.argb()).map(Premultiplied::fromStraight).toArray();
    }

    /** 0xAARRGGBB with colours divided by alpha, rounded; transparent is black. */
    public static int toStraight(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == OPAQUE || alpha == 0) {
            return alpha == 0 ? 0 : premultiplied;
        }
        return alpha << 24
                | divide(premultiplied >> 16 & 0xff, alpha) << 16
                | divide(premultiplied >> 8 & 0xff, alpha) << 8
                | divide(premultiplied & 0xff, alpha);
    }

    /** Red, green, blue, alpha in 0..1, premultiplied, as a shader takes them. */
    public static float[] components(int straightArgb) {
        float alpha = (straightArgb >>> 24) / (float) OPAQUE;
        return new float[] {
            (straightArgb >> 16 & 0xff) / (float) OPAQUE * alpha,
            (straightArgb >> 8 & 0xff) / (float) OPAQUE * alpha,
            (straightArgb & 0xff) / (float) OPAQUE * alpha,
            alpha
        };
    }

    private static int multiply(int channel, int alpha) {
        return (channel * alpha + OPAQUE / 2) / OPAQUE;
    }

    private static int divide(int channel, int alpha) {
        return Math.min(OPAQUE, (channel * OPAQUE + alpha / 2) / alpha);
    }
}
