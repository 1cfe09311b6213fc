package nvs.samples.maker;

/**
 * A colour in linear light, so that light can be added and scaled.
 *
 * @param red share of red light, 0 black, 1 white; above 1 before exposure
 * @param green likewise
 * @param blue likewise
 */
record Colour(double red, double green, double blue) {

    static final Colour BLACK = new Colour(0, 0, 0);

    /** The colour that a screen shows for 0xRRGGBB. */
    static Colour ofSrgb(int rgb) {
        return new Colour(linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff));
    }

    Colour plus(Colour other) {
        return new Colour(red + other.red, green + other.green, blue + other.blue);
    }

    Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor);
    }

    /** Light of this colour reflected by a surface of the other. */
    Colour times(Colour other) {
        return new Colour(red * other.red, green * other.green, blue * other.blue);
    }

    /** This colour at share 0, the other at share 1. */
    Colour mix(Colour other, double share) {
        return times(1 - share).plus(other.times(share));
    }

    /** Whether no channel differs by more than the tolerance. */
    boolean isNear(Colour other, double tolerance) {
        return Math.abs(red - other.red) <= tolerance
                && Math.abs(green - other.green) <= tolerance
                && Math.abs(blue - other.blue) <= tolerance;
    }

    /** What a screen is told, 0xRRGGBB, each channel clamped. */
    int toSrgb() {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    // The two branches of the transfer function of IEC 61966-2-1.

    private static double linear(int level) {
        double value = level / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int level(double linear) {
        double clamped = Math.max(0, Math.min(1, linear));
        double value = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }
}
