package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A wooden locomotive that smiles, with a chick riding on its roof. It drives along +x; wheels stand at z = -0.48, the chick ends
 * at z = 0.6. Made of few large solids in strong colours, so that a small network can show it, chubby, so that it fills a picture from
 * every side, and different from each.
 */
final class ToyTrain {

    private static final int RED = 0xe8352b;
    private static final int YELLOW = 0xffc61e;
    private static final int BLUE = 0x1f74dd;
    private static final int GREEN = 0x2aa655;
    private static final int ORANGE = 0xff7f1f;
    private static final int CREAM = 0xfff0d2;
    private static final int SKY = 0xa9dcff;
    private static final int PINK = 0xff9c9c;
    private static final int INK = 0x2a2d3a;

    /** Centre of the chick's head, the highest part of the model. */
    static final Vector3dc HEAD_CENTRE = new Vector3d(-0.25, 0.05, 0.5);

    /** Radius of the chick's head. */
    static final double HEAD_RADIUS = 0.1;

    private ToyTrain() {}

    static Model model() {
        List<Part> parts = new ArrayList<>();
        parts.addAll(body());
        parts.addAll(cab());
        parts.addAll(wheels());
        parts.addAll(chick());
        return new Model(parts);
    }

    private static List<Part> body() {
        Finish boiler = Finish.solid(RED)
                .over((x, y, z) -> Math.abs(z + 0.09) < 0.03, YELLOW)
                .over((x, y, z) -> Math.abs(z - 0.13) < 0.03, YELLOW);
        Finish ram = Finish.stripesAlongY(0.12, YELLOW, RED);
        return List.of(
                Part.of(new Shape.Box(0.46, 0.22, 0.05, 0.025), Finish.solid(GREEN))
                        .at(0.01, 0, -0.28),
                Part.of(new Shape.Cylinder(0.2, 0.29, 0.02), boiler)
                        .turned(Part.ALONG_X)
                        .at(0.14, 0, -0.04),
                Part.of(new Shape.Cylinder(0.217, 0.03, 0.02), face())
                        .turned(Part.ALONG_X)
                        .at(0.44, 0, -0.04),
                Part.of(new Shape.Sphere(0.041), Finish.solid(RED)).at(0.475, 0, -0.046),
                Part.of(new Shape.Cone(0.065, 0.11, 0.12), Finish.solid(BLUE)).at(0.31, 0, 0.22),
                Part.of(new Shape.Cylinder(0.13, 0.034, 0.025), Finish.solid(YELLOW))
                        .at(0.31, 0, 0.35),
                Part.of(new Shape.Sphere(0.115), Finish.solid(GREEN)).at(0.08, 0, 0.14),
                Part.of(new Shape.Box(0.035, 0.24, 0.11, 0.025), ram)
                        .turned(new Matrix3d().rotationY(-0.5))
                        .at(0.46, 0, -0.34),
                Part.of(new Shape.Sphere(0.05), Finish.solid(ORANGE)).at(-0.47, 0, -0.28));
    }

    /** Eyes, cheeks and a smile on a disc; x to the right and y up for who stands before it. */
    private static Finish face() {
        return Finish.solid(CREAM)
                .over((x, y, z) -> disc(Math.abs(x) - 0.12, y + 0.034, 0.037), PINK)
                .over((x, y, z) -> disc(Math.abs(x) - 0.078, (y - 0.063) / 1.4, 0.035), INK)
                .over((x, y, z) -> disc(Math.abs(x) - 0.068, y - 0.083, 0.013), CREAM)
                .over((x, y, z) -> y < -0.063 && Math.abs(Math.hypot(x, y + 0.023) - 0.103) < 0.015, INK);
    }

    private static boolean disc(double x, double y, double radius) {
        return x * x + y * y < radius * radius;
    }

    private static List<Part> cab() {
        Shape side = new Shape.Box(0.11, 0.025, 0.095, 0.02);
        Shape back = new Shape.Box(0.025, 0.15, 0.095, 0.02);
        Shape walls = new Shape.Box(0.19, 0.26, 0.22, 0.03)
                .without(side, 0, 0.26, 0.05)
                .without(side, 0, -0.26, 0.05)
                .without(back, -0.19, 0, 0.05);
        Finish paint = Finish.solid(BLUE)
                .over((x, y, z) -> Math.abs(x) < 0.115 && Math.abs(z - 0.05) < 0.1 && Math.abs(y) < 0.25, SKY)
                .over((x, y, z) -> x > -0.175 && Math.abs(y) < 0.155 && Math.abs(z - 0.05) < 0.1 && x < -0.12, SKY);
        return List.of(
                Part.of(walls, paint).at(-0.27, 0, -0.01),
                Part.of(new Shape.Box(0.25, 0.315, 0.037, 0.03), Finish.stripesAlongY(0.128, RED, CREAM))
                        .at(-0.27, 0, 0.245));
    }

    private static List<Part> wheels() {
        List<Part> wheels = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            wheels.add(wheel(0.19).at(-0.25, side * 0.28, -0.29));
            wheels.add(wheel(0.13).at(0.1, side * 0.28, -0.35));
            wheels.add(wheel(0.13).at(0.37, side * 0.28, -0.35));
        }
        return wheels;
    }

    private static Part wheel(double radius) {
        Finish paint = Finish.solid(RED)
                .over((x, y, z) -> disc(x, y, 0.72 * radius), CREAM)
                .over((x, y, z) -> disc(x, y, 0.36 * radius), ORANGE);
        return Part.of(new Shape.Cylinder(radius, 0.045, 0.02), paint).turned(Part.ALONG_Y);
    }

    /** The chick looks out to the left of the train. */
    private static List<Part> chick() {
        Matrix3d looking = new Matrix3d().rotationZ(Math.toRadians(60));
        return List.of(
                Part.of(new Shape.Sphere(0.13), Finish.solid(YELLOW)).at(-0.29, -0.01, 0.38),
                Part.of(new Shape.Sphere(HEAD_RADIUS), chickFace())
                        .turned(looking)
                        .at(HEAD_CENTRE.x(), HEAD_CENTRE.y(), HEAD_CENTRE.z()),
                Part.of(new Shape.Cone(0.042, 0.005, 0.042), Finish.solid(ORANGE))
                        .turned(new Matrix3d(looking).mul(Part.ALONG_X))
                        .at(-0.192, 0.151, 0.492));
    }

    /** Two round eyes; the chick looks along x. */
    private static Finish chickFace() {
        return Finish.solid(YELLOW).over((x, y, z) -> x > 0 && disc(Math.abs(y) - 0.055, z - 0.028, 0.02), INK);
    }
}
