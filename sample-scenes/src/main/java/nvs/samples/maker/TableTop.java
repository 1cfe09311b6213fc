package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;

/**
 * Things of every day on a small round table: a pot, a bowl of fruit, a candle, books with an apple on them, and blocks. All within
 * 0.8 of the origin; who stands towards -y has the blocks in front and the pot behind.
 */
final class TableTop {

    /** Height on which everything stands. */
    static final double TOP = -0.16;

    /** Radius of the table top. */
    static final double RADIUS = 0.68;

    private static final int COVER_RED = 0xc8453b;
    private static final int COVER_BLUE = 0x2f5d8c;
    private static final int COVER_GREEN = 0x5b8e5a;
    private static final int GOLD = 0xf0c75e;

    private TableTop() {}

    static Model model() {
        List<Part> parts = new ArrayList<>();
        parts.addAll(table());
        Tableware.pot().forEach(part -> parts.add(part.carried(215, -0.2, 0.2, TOP)));
        Tableware.bowl().forEach(part -> parts.add(part.carried(20, 0.29, -0.22, TOP)));
        Tableware.candle().forEach(part -> parts.add(part.carried(200, -0.36, -0.22, TOP)));
        parts.addAll(books());
        parts.addAll(blocks());
        return new Model(parts);
    }

    private static List<Part> table() {
        Finish linen = gingham(0.0667, 0xfdf6ea, 0x7ea6c9);
        return List.of(
                Part.of(new Shape.Cylinder(RADIUS, 0.035, 0.025), Woods.boards(0.17))
                        .at(0, 0, TOP - 0.035),
                Part.of(new Shape.Cylinder(0.07, 0.17, 0.02), Finish.solid(0xb97a45))
                        .at(0, 0, TOP - 0.22),
                Part.of(new Shape.Cone(0.26, 0.07, 0.03), Finish.solid(0xb97a45))
                        .at(0, 0, TOP - 0.39),
                Part.of(new Shape.Cylinder(0.27, 0.022, 0.018), Finish.solid(0xb97a45))
                        .at(0, 0, TOP - 0.43),
                Part.of(new Shape.Box(0.43, 0.43, 0.004, 0.003), linen)
                        .at(0, 0, TOP + 0.003)
                        .carried(22, 0, 0, 0));
    }

    /** Woven of stripes both ways: squares of the one colour, of the other, and of their mixture. */
    private static Finish gingham(double width, int ground, int stripe) {
        Colour light = Colour.ofSrgb(ground);
        Colour dark = Colour.ofSrgb(stripe);
        return (x, y, z) -> {
            long crossings =
                    Math.floorMod((long) Math.floor(x / width), 2L) + Math.floorMod((long) Math.floor(y / width), 2L);
            return light.mix(dark, crossings / 2.0);
        };
    }

    private static List<Part> books() {
        List<Part> parts = new ArrayList<>();
        Toys.book(0.19, 0.135, 0.034, COVER_BLUE, GOLD).forEach(part -> parts.add(part.carried(75, 0.3, 0.26, TOP)));
        Toys.book(0.17, 0.125, 0.028, COVER_RED, 0xfff1d8)
                .forEach(part -> parts.add(part.carried(97, 0.3, 0.26, TOP + 0.068)));
        Toys.book(0.15, 0.11, 0.031, COVER_GREEN, GOLD)
                .forEach(part -> parts.add(part.carried(62, 0.31, 0.25, TOP + 0.124)));
        Tableware.apple().forEach(part -> parts.add(part.carried(-35, 0.31, 0.25, TOP + 0.186)));
        return parts;
    }

    private static List<Part> blocks() {
        double half = 0.062;
        return List.of(
                Toys.block(half, Stencil.N, 0xd9483b).carried(12, -0.13, -0.45, TOP),
                Toys.block(half, Stencil.V, 0x3a7fc4).carried(-9, 0.02, -0.49, TOP),
                Toys.block(half, Stencil.S, 0x4a9c5d).carried(28, -0.06, -0.465, TOP + 2 * half));
    }
}
