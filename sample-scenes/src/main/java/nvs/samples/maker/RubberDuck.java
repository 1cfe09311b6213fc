package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;

/**
 * A rubber duck with a red scarf and a blue cap. It looks along +x. Few, large and round parts in plain colours: what a small network
 * shows best.
 */
final class RubberDuck {

    private static final int YELLOW = 0xffcf1f;
    private static final int AMBER = 0xf5a91a;
    private static final int ORANGE = 0xff6f1f;
    private static final int RED = 0xe0323a;
    private static final int BLUE = 0x2468d8;
    private static final int WHITE = 0xfff8ee;
    private static final int INK = 0x23252f;

    private RubberDuck() {}

    static Model model() {
        List<Part> parts = new ArrayList<>();
        parts.addAll(body());
        parts.addAll(head());
        parts.addAll(cap());
        return new Model(parts);
    }

    private static List<Part> body() {
        Shape wing = new Shape.Sphere(0.26).stretched(1.15, 0.42, 0.72);
        return List.of(
                Part.of(new Shape.Sphere(0.44).stretched(1.22, 1, 0.8), belly()).at(-0.06, 0, -0.29),
                Part.of(new Shape.Sphere(0.17).stretched(1.5, 0.9, 0.8), Finish.solid(YELLOW))
                        .turned(new Matrix3d().rotationY(0.7))
                        .at(-0.53, 0, -0.1),
                wing(wing, 1),
                wing(wing, -1),
                Part.of(new Shape.Cylinder(0.27, 0.055, 0.05), Finish.solid(RED))
                        .turned(new Matrix3d().rotationY(0.18))
                        .at(0.17, 0, 0),
                Part.of(new Shape.Box(0.05, 0.09, 0.12, 0.045), Finish.solid(RED))
                        .turned(new Matrix3d().rotationY(-0.5))
                        .at(0.4, 0.14, -0.08));
    }

    private static Finish belly() {
        return Finish.solid(YELLOW).over((x, y, z) -> z < -0.24, WHITE);
    }

    private static Part wing(Shape shape, int side) {
        return Part.of(shape, Finish.solid(AMBER))
                .turned(new Matrix3d().rotationZ(side * -0.12).rotateY(0.35))
                .at(-0.14, side * 0.4, -0.25);
    }

    private static List<Part> head() {
        return List.of(
                Part.of(new Shape.Sphere(0.29), face()).at(0.22, 0, 0.24),
                Part.of(new Shape.Sphere(0.14).stretched(1.25, 1.15, 0.42), Finish.solid(ORANGE))
                        .turned(new Matrix3d().rotationY(-0.18))
                        .at(0.52, 0, 0.2),
                Part.of(new Shape.Sphere(0.12).stretched(1.1, 1.05, 0.4), Finish.solid(ORANGE))
                        .turned(new Matrix3d().rotationY(0.25))
                        .at(0.5, 0, 0.14));
    }

    /** Large eyes, each with a light in it. */
    private static Finish face() {
        return Finish.solid(YELLOW)
                .over((x, y, z) -> x > 0 && disc(Math.abs(y) - 0.125, (z - 0.1) / 1.25, 0.062), WHITE)
                .over((x, y, z) -> x > 0 && disc(Math.abs(y) - 0.115, (z - 0.095) / 1.25, 0.045), INK)
                .over((x, y, z) -> x > 0 && disc(Math.abs(y) - 0.1, z - 0.125, 0.015), WHITE);
    }

    private static boolean disc(double x, double y, double radius) {
        return x * x + y * y < radius * radius;
    }

    private static List<Part> cap() {
        Matrix3d tilt = new Matrix3d().rotationX(-0.2);
        return List.of(
                Part.of(new Shape.Cylinder(0.19, 0.05, 0.02), Finish.solid(WHITE))
                        .turned(tilt)
                        .at(0.18, 0.05, 0.495),
                Part.of(new Shape.Cylinder(0.22, 0.06, 0.055), Finish.solid(BLUE))
                        .turned(tilt)
                        .at(0.17, 0.065, 0.575));
    }
}
