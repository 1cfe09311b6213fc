package nvs.samples.maker;

/** The paint of a solid: a colour for every point of its own frame. */
@FunctionalInterface
interface Finish {

    /** The colour at a point of the surface. */
    Colour at(double x, double y, double z);

    /** A part of space, used to paint over what lies in it. */
    @FunctionalInterface
    interface Region {
        boolean contains(double x, double y, double z);
    }

    /** One colour all over, given as a screen shows it (0xRRGGBB). */
    static Finish solid(int srgb) {
        Colour colour = Colour.ofSrgb(srgb);
        return (x, y, z) -> colour;
    }

    /** Stripes across y, the first colour in the stripe that is centred on y = 0. */
    static Finish stripesAlongY(double width, int firstSrgb, int secondSrgb) {
        Colour first = Colour.ofSrgb(firstSrgb);
        Colour second = Colour.ofSrgb(secondSrgb);
        return (x, y, z) -> Math.floorMod((long) Math.floor(y / width + 0.5), 2L) == 0 ? first : second;
    }

    /** This paint with another colour wherever the region reaches. */
    default Finish over(Region region, int srgb) {
        Colour colour = Colour.ofSrgb(srgb);
        return (x, y, z) -> region.contains(x, y, z) ? colour : at(x, y, z);
    }
}
