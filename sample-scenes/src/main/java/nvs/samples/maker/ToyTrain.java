package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A wooden locomotive that smiles, with a chick riding on its roof. It drives along +x; wheels stand at z = -0.5, the chick ends
 * at z = 0.5. Made of few large solids in strong colours, so that a small network can show it, and different from every side.
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
    static final Vector3dc HEAD_CENTRE = new Vector3d(-0.27, 0.05, 0.42);

    /** Radius of the chick's head. */
    static final double HEAD_RADIUS = 0.08;

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
                .over((x, y, z) -> Math.abs(z + 0.10) < 0.028, YELLOW)
                .over((x, y, z) -> Math.abs(z - 0.13) < 0.028, YELLOW);
        Finish ram = Finish.stripesAlongY(0.1, YELLOW, RED);
        return List.of(
                Part.of(new Shape.Box(0.49, 0.2, 0.05, 0.025), Finish.solid(GREEN))
                        .at(-0.02, 0, -0.3),
                Part.of(new Shape.Cylinder(0.175, 0.31, 0.02), boiler)
                        .turned(Part.ALONG_X)
                        .at(0.14, 0, -0.08),
                Part.of(new Shape.Cylinder(0.19, 0.03, 0.02), face())
                        .turned(Part.ALONG_X)
                        .at(0.46, 0, -0.08),
                Part.of(new Shape.Sphere(0.036), Finish.solid(RED)).at(0.495, 0, -0.085),
                Part.of(new Shape.Cone(0.055, 0.095, 0.11), Finish.solid(BLUE)).at(0.32, 0, 0.17),
                Part.of(new Shape.Cylinder(0.112, 0.028, 0.02), Finish.solid(YELLOW))
                        .at(0.32, 0, 0.29),
                Part.of(new Shape.Sphere(0.1), Finish.solid(GREEN)).at(0.09, 0, 0.08),
                Part.of(new Shape.Box(0.035, 0.21, 0.11, 0.025), ram)
                        .turned(new Matrix3d().rotationY(-0.5))
                        .at(0.49, 0, -0.36),
                Part.of(new Shape.Sphere(0.045), Finish.solid(ORANGE)).at(-0.53, 0, -0.3));
    }

    /** Eyes, cheeks and a smile on a disc; x to the right and y up for who stands before it. */
    private static Finish face() {
        return Finish.solid(CREAM)
                .over((x, y, z) -> disc(Math.abs(x) - 0.105, y + 0.03, 0.032), PINK)
                .over((x, y, z) -> disc(Math.abs(x) - 0.068, (y - 0.055) / 1.4, 0.03), INK)
                .over((x, y, z) -> disc(Math.abs(x) - 0.06, y - 0.072, 0.011), CREAM)
                .over((x, y, z) -> y < -0.055 && Math.abs(Math.hypot(x, y + 0.02) - 0.09) < 0.013, INK);
    }

    private static boolean disc(double x, double y, double radius) {
        return x * x + y * y < radius * radius;
    }

    private static List<Part> cab() {
        Shape side = new Shape.Box(0.1, 0.025, 0.09, 0.02);
        Shape back = new Shape.Box(0.025, 0.13, 0.09, 0.02);
        Shape walls = new Shape.Box(0.18, 0.23, 0.21, 0.03)
                .without(side, 0, 0.23, 0.05)
                .without(side, 0, -0.23, 0.05)
                .without(back, -0.18, 0, 0.05);
        Finish paint = Finish.solid(BLUE)
                .over((x, y, z) -> Math.abs(x) < 0.105 && Math.abs(z - 0.05) < 0.095 && Math.abs(y) < 0.22, SKY)
                .over((x, y, z) -> x > -0.165 && Math.abs(y) < 0.135 && Math.abs(z - 0.05) < 0.095 && x < -0.11, SKY);
        return List.of(
                Part.of(walls, paint).at(-0.31, 0, -0.04),
                Part.of(new Shape.Box(0.24, 0.28, 0.035, 0.03), Finish.stripesAlongY(0.114, RED, CREAM))
                        .at(-0.31, 0, 0.2));
    }

    private static List<Part> wheels() {
        List<Part> wheels = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            wheels.add(wheel(0.175).at(-0.29, side * 0.25, -0.325));
            wheels.add(wheel(0.115).at(0.05, side * 0.25, -0.385));
            wheels.add(wheel(0.115).at(0.32, side * 0.25, -0.385));
        }
        return wheels;
    }

    private static Part wheel(double radius) {
        Finish paint = Finish.solid(RED)
                .over((x, y, z) -> disc(x, y, 0.72 * radius), CREAM)
                .over((x, y, z) -> disc(x, y, 0.36 * radius), ORANGE);
        return Part.of(new Shape.Cylinder(radius, 0.042, 0.02), paint).turned(Part.ALONG_Y);
    }

    /** The chick looks out to the left of the train. */
    private static List<Part> chick() {
        Matrix3d looking = new Matrix3d().rotationZ(Math.toRadians(60));
        return List.of(
                Part.of(new Shape.Sphere(0.1).stretched(1.15, 1, 0.9), Finish.solid(YELLOW))
                        .turned(looking)
                        .at(-0.31, 0, 0.31),
                Part.of(new Shape.Sphere(HEAD_RADIUS), chickFace())
                        .turned(looking)
                        .at(HEAD_CENTRE.x(), HEAD_CENTRE.y(), HEAD_CENTRE.z()),
                Part.of(new Shape.Cone(0.034, 0.004, 0.035), Finish.solid(ORANGE))
                        .turned(new Matrix3d(looking).mul(Part.ALONG_X))
                        .at(-0.222, 0.133, 0.415));
    }

    /** Two round eyes; the chick looks along x. */
    private static Finish chickFace() {
        return Finish.solid(YELLOW).over((x, y, z) -> x > 0 && disc(Math.abs(y) - 0.045, z - 0.022, 0.016), INK);
    }
}
