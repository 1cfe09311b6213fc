package nvs.samples.maker;

import java.util.List;

/** Books and building blocks. */
final class Toys {

    private static final int CREAM = 0xfff4e0;
    private static final double BOARD = 0.009;

    private Toys() {}

    /**
     * A book that lies on z = 0 around the origin with its back towards -x.
     *
     * @param cover its colour
     * @param stripe colour of two stripes across its back and its cover
     */
    static List<Part> book(double halfX, double halfY, double halfZ, int cover, int stripe) {
        double pagesZ = halfZ - BOARD;
        Shape boards = new Shape.Box(halfX, halfY, halfZ, 0.006)
                .without(new Shape.Box(halfX, 2 * halfY, pagesZ, 0.001), 2 * BOARD, 0, 0);
        Finish cloth = Finish.solid(cover).over((x, y, z) -> Math.abs(Math.abs(y) - 0.62 * halfY) < 0.013, stripe);
        return List.of(
                Part.of(boards, cloth).at(0, 0, halfZ),
                Part.of(new Shape.Box(halfX - BOARD, halfY - BOARD, pagesZ, 0.002), Finish.solid(CREAM))
                        .at(0, 0, halfZ));
    }

    /**
     * A cube that stands on z = 0 around the origin.
     *
     * @param letter on all its faces
     */
    static Part block(double half, List<String> letter, int srgb) {
        Stencil stencil = new Stencil(letter, half / 6);
        Finish face = Finish.solid(srgb)
                .over((x, y, z) -> isOnFace(x, y, z, (u, v) -> Math.max(Math.abs(u), Math.abs(v)) < 0.76 * half), CREAM)
                .over((x, y, z) -> isOnFace(x, y, z, stencil::isOpen), srgb);
        return Part.of(new Shape.Box(half, half, half, 0.15 * half), face).at(0, 0, half);
    }

    /** A part of a face as one sees it who stands before it: u to the right, v up. */
    @FunctionalInterface
    private interface FaceRegion {
        boolean contains(double u, double v);
    }

    private static boolean isOnFace(double x, double y, double z, FaceRegion region) {
        if (Math.abs(z) > Math.max(Math.abs(x), Math.abs(y))) {
            return region.contains(x, y);
        }
        return Math.abs(x) > Math.abs(y) ? region.contains(x > 0 ? y : -y, z) : region.contains(y > 0 ? -x : x, z);
    }
}
