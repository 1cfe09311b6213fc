package nvs.samples.maker;

/** What the rays through one pixel have found. */
final class PixelSamples {

    /** In linear light: less than a screen shows as two levels, save where it is very dark. */
    private static final double TOLERANCE = 0.012;

    private Colour first;
    private Colour sum = Colour.BLACK;
    private int count;
    private int hits;
    private boolean agree = true;

    /** Adds the light of one ray; null if it met nothing. */
    void add(Colour light) {
        if (count == 0) {
            first = light;
        }
        agree &= light == null || first == null ? light == first : light.isNear(first, TOLERANCE);
        if (light != null) {
            sum = sum.plus(light);
            hits++;
        }
        count++;
    }

    /** Whether all rays so far have found much the same. */
    boolean agree() {
        return agree;
    }

    /** Straight alpha is the share of the rays that met something; the colour is that of what they met. */
    int argb() {
        if (hits == 0) {
            return RayTracer.BACKGROUND;
        }
        int alpha = (int) Math.round(255.0 * hits / count);
        return alpha << 24 | sum.times(1.0 / hits).toSrgb();
    }
}
