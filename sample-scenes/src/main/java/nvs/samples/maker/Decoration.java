package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;

/** What makes the {@link SmallRoom} a home, in the room's own frame. */
final class Decoration {

    private static final int OAK = 0xb98a4a;
    private static final int CREAM = 0xf7ecd6;
    private static final int NAVY = 0x33526e;
    private static final int CORAL = 0xe07a5f;
    private static final int MUSTARD = 0xe9b949;
    private static final int GREEN = 0x5f9e57;

    private static final List<String> HEART =
            List.of(".##.##.", "#######", "#######", "#######", ".#####.", "..###..", "...#...");

    private Decoration() {}

    static List<Part> all() {
        List<Part> parts = new ArrayList<>();
        parts.addAll(rugAndPouf());
        parts.addAll(pictures());
        parts.addAll(door());
        parts.addAll(floorLamp());
        parts.addAll(flowers());
        parts.addAll(plant());
        return parts;
    }

    private static List<Part> rugAndPouf() {
        int[] rings = {CORAL, CREAM, NAVY, CREAM, MUSTARD, CREAM, NAVY};
        Colour[] colours = new Colour[rings.length];
        for (int i = 0; i < rings.length; i++) {
            colours[i] = Colour.ofSrgb(rings[i]);
        }
        Finish woven = (x, y, z) -> colours[Math.min(rings.length - 1, (int) (Math.hypot(x, y) / 0.13))];
        Finish knitted = Finish.solid(NAVY).over((x, y, z) -> Math.abs(z) < 0.05, CREAM);
        return List.of(
                Part.of(new Shape.Cylinder(0.88, 0.012, 0.01), woven).at(-0.1, -0.1, 0.008),
                Part.of(new Shape.Cylinder(0.26, 0.18, 0.12), knitted).at(-0.85, 0.95, 0.18));
    }

    /** A landscape above the bed, and a heart above the table. */
    private static List<Part> pictures() {
        Finish landscape = Finish.solid(0x9fd0e6)
                .over((x, y, z) -> Math.hypot(y - 0.18, z - 0.1) < 0.075, MUSTARD)
                .over((x, y, z) -> z < -0.02 + 0.07 * Math.sin(9 * y + 1), 0x86b876)
                .over((x, y, z) -> z < -0.12 + 0.05 * Math.sin(7 * y + 3), 0x4f8a57);
        Stencil heart = new Stencil(HEART, 0.045);
        Finish print = Finish.solid(CREAM).over((x, y, z) -> heart.isOpen(-y, z), CORAL);
        return List.of(
                box(0.02, 0.48, 0.34, OAK).at(-SmallRoom.HALF_X, -0.73, 1.55),
                Part.of(new Shape.Box(0.024, 0.43, 0.29, 0.002), landscape).at(-SmallRoom.HALF_X, -0.73, 1.55),
                box(0.02, 0.29, 0.29, NAVY).at(SmallRoom.HALF_X, 0.8, 1.6),
                Part.of(new Shape.Box(0.024, 0.25, 0.25, 0.002), print).at(SmallRoom.HALF_X, 0.8, 1.6));
    }

    /** In the wall towards +x, with two panels and a knob. */
    private static List<Part> door() {
        Finish panels = Finish.solid(0xfaf6ee)
                .over((x, y, z) -> Math.abs(y) < 0.29 && Math.abs(Math.abs(z - 0.05) - 0.46) < 0.36, 0xe6ddcb)
                .over((x, y, z) -> Math.abs(y) < 0.27 && Math.abs(Math.abs(z - 0.05) - 0.46) < 0.34, 0xf3ecde);
        return List.of(
                box(0.03, 0.5, 1.06, 0xe6ddcb).at(SmallRoom.HALF_X, -0.75, 1.04),
                Part.of(new Shape.Box(0.045, 0.43, 1.0, 0.01), panels).at(SmallRoom.HALF_X, -0.75, 1.0),
                Part.of(new Shape.Sphere(0.035), Finish.solid(OAK)).at(SmallRoom.HALF_X - 0.08, -0.42, 1.02));
    }

    private static List<Part> floorLamp() {
        Colour glow = new Colour(1.15, 1.02, 0.78);
        return List.of(
                Part.of(new Shape.Cylinder(0.16, 0.015, 0.01), Finish.solid(NAVY))
                        .at(-1.8, 1.35, 0.015),
                Part.of(new Shape.Cylinder(0.016, 0.72, 0.01), Finish.solid(NAVY))
                        .at(-1.8, 1.35, 0.73),
                Part.of(new Shape.Cone(0.23, 0.14, 0.16), (x, y, z) -> glow).at(-1.8, 1.35, 1.55));
    }

    /** A vase with five flowers on the table, and a cup. */
    private static List<Part> flowers() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(new Shape.Sphere(0.085), Finish.solid(CREAM)).at(1.52, 0.9, 0.84));
        parts.add(Part.of(new Shape.Cylinder(0.035, 0.06, 0.01), Finish.solid(CREAM))
                .at(1.52, 0.9, 0.93));
        int[] colours = {CORAL, MUSTARD, 0xf2a6a0, CORAL, 0xfdf6ea};
        for (int i = 0; i < colours.length; i++) {
            double turn = 2 * Math.PI * i / colours.length;
            double x = 1.52 + 0.08 * Math.cos(turn);
            double y = 0.9 + 0.08 * Math.sin(turn);
            parts.add(Part.of(new Shape.Sphere(0.05), Finish.solid(colours[i])).at(x, y, 1.12 + 0.025 * (i % 3)));
        }
        parts.add(Part.of(new Shape.Cylinder(0.06, 0.07, 0.03), Finish.solid(GREEN))
                .at(1.52, 0.9, 1.04));
        parts.add(Part.of(new Shape.Cylinder(0.045, 0.05, 0.01), Finish.solid(NAVY))
                .at(1.2, 0.68, 0.81));
        return parts;
    }

    /** A round little tree in the corner by the window. */
    private static List<Part> plant() {
        Finish leaves = Finish.solid(GREEN);
        return List.of(
                Part.of(new Shape.Cone(0.12, 0.17, 0.16), Finish.solid(CORAL)).at(1.88, 1.48, 0.16),
                Part.of(new Shape.Cylinder(0.02, 0.3, 0.01), Finish.solid(0x7a5234))
                        .at(1.88, 1.48, 0.5),
                Part.of(new Shape.Sphere(0.2), leaves).at(1.86, 1.47, 0.85),
                Part.of(new Shape.Sphere(0.16), Finish.solid(0x75b06a)).at(1.74, 1.4, 1.02),
                Part.of(new Shape.Sphere(0.15), leaves).at(1.98, 1.42, 1.05),
                Part.of(new Shape.Sphere(0.14), Finish.solid(0x75b06a)).at(1.88, 1.5, 1.2));
    }

    private static Part box(double halfX, double halfY, double halfZ, int colour) {
        return Part.of(new Shape.Box(halfX, halfY, halfZ, 0.01), Finish.solid(colour));
    }
}
