package nvs.samples.maker;

import java.util.List;
import org.joml.Matrix3d;

/** Things to eat and drink from, and light for them; each stands on z = 0 around the origin. */
final class Tableware {

    private static final int CREAM = 0xfff1d8;
    private static final int TEAL = 0x2a9d8f;
    private static final int CORAL = 0xe76f51;
    private static final int INDIGO = 0x3d5aa8;
    private static final int BRASS = 0xe0b04c;

    private Tableware() {}

    /** A round pot with its spout towards +x. */
    static List<Part> pot() {
        Finish glaze = Finish.solid(TEAL)
                .over((x, y, z) -> Math.abs(z - 0.02) < 0.055, CREAM)
                .over(Tableware::isPotDot, CORAL);
        Matrix3d leaning = new Matrix3d().rotationY(Math.toRadians(48));
        return List.of(
                Part.of(new Shape.Sphere(0.19), glaze).at(0, 0, 0.17),
                Part.of(new Shape.Cylinder(0.12, 0.02, 0.015), Finish.solid(TEAL))
                        .at(0, 0, 0.012),
                Part.of(new Shape.Cylinder(0.1, 0.018, 0.015), Finish.solid(TEAL))
                        .at(0, 0, 0.345),
                Part.of(new Shape.Sphere(0.038), Finish.solid(CORAL)).at(0, 0, 0.392),
                Part.of(new Shape.Cone(0.055, 0.03, 0.1), Finish.solid(TEAL))
                        .turned(leaning)
                        .at(0.225, 0, 0.235),
                Part.of(new Shape.Torus(0.1, 0.024), Finish.solid(CORAL))
                        .turned(Part.ALONG_Y)
                        .at(-0.19, 0, 0.185));
    }

    /** Dots on the belly of the pot, sixteen around. */
    private static boolean isPotDot(double x, double y, double z) {
        double turn = Math.atan2(y, x) / (2 * Math.PI) * 16;
        double aside = (turn - Math.rint(turn)) * 2 * Math.PI * 0.19 / 16;
        return Math.hypot(aside, z - 0.02) < 0.02;
    }

    /** A bowl with oranges, a lemon and a lime. */
    static List<Part> bowl() {
        Shape shell = new Shape.Sphere(0.19)
                .without(new Shape.Sphere(0.172), 0, 0, 0)
                .without(new Shape.Box(0.3, 0.3, 0.2, 0.01), 0, 0, 0.2);
        Finish glaze = Finish.solid(INDIGO)
                .over((x, y, z) -> z > -0.045 && z < -0.025, CREAM)
                .over((x, y, z) -> x * x + y * y + z * z < 0.181 * 0.181, CREAM);
        return List.of(
                Part.of(shell, glaze).at(0, 0, 0.175),
                Part.of(new Shape.Torus(0.181, 0.01), Finish.solid(CREAM)).at(0, 0, 0.175),
                Part.of(new Shape.Torus(0.085, 0.012), Finish.solid(INDIGO)).at(0, 0, 0.012),
                Part.of(new Shape.Sphere(0.074), Finish.solid(0xf58a1f)).at(0.085, 0, 0.15),
                Part.of(new Shape.Sphere(0.074), Finish.solid(0xf7b32b)).at(-0.0425, 0.0736, 0.15),
                Part.of(new Shape.Sphere(0.074), Finish.solid(0xf58a1f)).at(-0.0425, -0.0736, 0.15),
                Part.of(new Shape.Sphere(0.066), Finish.solid(0x8cb934)).at(0.005, 0, 0.262));
    }

    /** A burning candle in a holder whose grip points towards +x. */
    static List<Part> candle() {
        Finish wax = Finish.solid(CREAM).over((x, y, z) -> Math.abs(z + 0.055) < 0.018, CORAL);
        Colour glow = new Colour(1.5, 0.95, 0.3);
        Finish flame = (x, y, z) -> glow;
        return List.of(
                Part.of(new Shape.Cylinder(0.105, 0.014, 0.012), Finish.solid(BRASS))
                        .at(0, 0, 0.014),
                Part.of(new Shape.Torus(0.1, 0.014), Finish.solid(BRASS)).at(0, 0, 0.028),
                Part.of(new Shape.Torus(0.034, 0.011), Finish.solid(BRASS))
                        .turned(Part.ALONG_Y)
                        .at(0.14, 0, 0.045),
                Part.of(new Shape.Cylinder(0.052, 0.12, 0.014), wax).at(0, 0, 0.14),
                Part.of(new Shape.Cylinder(0.006, 0.016, 0.003), Finish.solid(0x2a2d3a))
                        .at(0, 0, 0.272),
                Part.of(new Shape.Sphere(0.024), flame).at(0, 0, 0.298),
                Part.of(new Shape.Cone(0.02, 0.002, 0.026), flame).at(0, 0, 0.334));
    }

    /** A red apple that the sun has seen from one side. */
    static List<Part> apple() {
        Colour red = Colour.ofSrgb(0xd6322c);
        Colour yellow = Colour.ofSrgb(0xf2b13c);
        Finish skin = (x, y, z) -> red.mix(yellow, Math.max(0, Math.min(0.9, 0.35 - 6 * x - 2 * z)));
        return List.of(
                Part.of(new Shape.Torus(0.045, 0.06), skin).at(0, 0, 0.058),
                Part.of(new Shape.Cylinder(0.008, 0.032, 0.005), Finish.solid(0x6b4226))
                        .turned(new Matrix3d().rotationY(0.25))
                        .at(0.006, 0, 0.122),
                Part.of(new Shape.Cylinder(0.03, 0.005, 0.004), Finish.solid(0x4f9d3f))
                        .turned(new Matrix3d().rotationX(0.5))
                        .at(0.008, 0.034, 0.136));
    }
}
