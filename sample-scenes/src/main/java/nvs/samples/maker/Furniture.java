package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;

/** Pieces of furniture in metres; each stands on z = 0 around the origin, with its back towards -y. */
final class Furniture {

    private static final int OAK = 0xc9935c;
    private static final int WALNUT = 0x8c5a3a;
    private static final int LINEN = 0xf7f1e6;
    private static final int MUSTARD = 0xe3b04b;
    private static final int TERRACOTTA = 0xd4775a;
    private static final int TEAL = 0x3f8f8b;

    private Furniture() {}

    /** A bed of one by two metres; the pillow lies towards -y. */
    static List<Part> bed() {
        return List.of(
                box(0.52, 1.0, 0.1, 0.02, OAK).at(0, 0, 0.24),
                box(0.05, 0.05, 0.08, 0.01, OAK).at(0.45, 0.93, 0.08),
                box(0.05, 0.05, 0.08, 0.01, OAK).at(-0.45, 0.93, 0.08),
                box(0.05, 0.05, 0.08, 0.01, OAK).at(0.45, -0.93, 0.08),
                box(0.54, 0.04, 0.5, 0.03, OAK).at(0, -1.0, 0.5),
                box(0.5, 0.97, 0.1, 0.06, LINEN).at(0, 0.01, 0.42),
                Part.of(new Shape.Box(0.535, 0.66, 0.11, 0.06), Finish.stripesAlongY(0.165, MUSTARD, 0xf3dca4))
                        .at(0, 0.34, 0.44),
                box(0.36, 0.2, 0.08, 0.075, 0xfffaf0)
                        .turned(new Matrix3d().rotationX(0.3))
                        .at(0, -0.7, 0.6));
    }

    /** A deep chair with round arms. */
    static List<Part> armchair() {
        return List.of(
                box(0.33, 0.36, 0.11, 0.07, 0xe08d70).at(0, 0.06, 0.36),
                box(0.4, 0.36, 0.13, 0.05, TERRACOTTA).at(0, 0.02, 0.19),
                box(0.4, 0.12, 0.36, 0.1, TERRACOTTA).at(0, -0.32, 0.5),
                box(0.1, 0.38, 0.24, 0.09, TERRACOTTA).at(0.4, 0.02, 0.34),
                box(0.1, 0.38, 0.24, 0.09, TERRACOTTA).at(-0.4, 0.02, 0.34),
                box(0.19, 0.07, 0.18, 0.065, 0xf3dca4)
                        .turned(new Matrix3d().rotationX(0.25))
                        .at(0.06, -0.16, 0.6));
    }

    static List<Part> table() {
        List<Part> parts = new ArrayList<>(legs(0.37, 0.32, 0.36, 0.028, WALNUT));
        parts.add(box(0.45, 0.4, 0.025, 0.02, WALNUT).at(0, 0, 0.735));
        return parts;
    }

    static List<Part> chair() {
        List<Part> parts = new ArrayList<>(legs(0.18, 0.17, 0.22, 0.02, TEAL));
        parts.add(box(0.22, 0.21, 0.022, 0.02, TEAL).at(0, 0, 0.445));
        parts.add(box(0.018, 0.018, 0.22, 0.012, TEAL).at(0.19, -0.19, 0.66));
        parts.add(box(0.018, 0.018, 0.22, 0.012, TEAL).at(-0.19, -0.19, 0.66));
        parts.add(box(0.215, 0.018, 0.09, 0.015, TEAL).at(0, -0.19, 0.82));
        return parts;
    }

    /** A shelf of four compartments, most of them full of books. */
    static List<Part> shelf() {
        List<Part> parts = new ArrayList<>();
        parts.add(box(0.62, 0.01, 0.9, 0.005, 0xe9dcc6).at(0, -0.13, 0.9));
        parts.add(box(0.02, 0.14, 0.9, 0.008, LINEN).at(-0.61, 0, 0.9));
        parts.add(box(0.02, 0.14, 0.9, 0.008, LINEN).at(0.61, 0, 0.9));
        for (double height : new double[] {0.06, 0.5, 0.94, 1.38, 1.78}) {
            parts.add(box(0.6, 0.14, 0.018, 0.006, LINEN).at(0, 0, height));
        }
        parts.addAll(rowOfBooks(-0.56, 11, 0.078, 1));
        parts.addAll(rowOfBooks(-0.56, 7, 0.518, 4));
        parts.addAll(rowOfBooks(-0.1, 8, 0.958, 2));
        parts.addAll(rowOfBooks(-0.56, 6, 1.398, 5));
        parts.add(Part.of(new Shape.Sphere(0.13), globe()).at(-0.36, 0, 1.13));
        parts.add(
                Part.of(new Shape.Cone(0.09, 0.03, 0.03), Finish.solid(WALNUT)).at(-0.36, 0, 0.988));
        parts.add(Part.of(new Shape.Cone(0.06, 0.085, 0.08), Finish.solid(TERRACOTTA))
                .at(0.38, 0, 1.476));
        parts.add(Part.of(new Shape.Sphere(0.1), Finish.solid(0x5f9e57)).at(0.38, 0, 1.61));
        parts.add(Part.of(new Shape.Sphere(0.15), Finish.solid(TEAL)).at(0.38, 0, 0.665));
        return parts;
    }

    /** Books side by side from {@code left} on, of sizes and colours that differ from row to row. */
    private static List<Part> rowOfBooks(double left, int count, double bottom, int row) {
        int[] colours = {0xc8453b, 0x2f5d8c, MUSTARD, 0x5b8e5a, 0xf0e4d0, 0x6c4f77, TERRACOTTA};
        List<Part> books = new ArrayList<>();
        double x = left;
        for (int i = 0; i < count; i++) {
            int kind = (3 * i * i + 5 * i + row) % 7;
            double halfWidth = 0.026 + 0.004 * (kind % 5);
            double halfHeight = 0.12 + 0.012 * ((2 * i + row) % 5);
            books.add(box(halfWidth, 0.1, halfHeight, 0.006, colours[kind]).at(x + halfWidth, 0, bottom + halfHeight));
            x += 2 * halfWidth + 0.002;
        }
        return books;
    }

    /** Seas and lands, as waves draw them. */
    private static Finish globe() {
        return Finish.solid(0x5a9fd4)
                .over((x, y, z) -> Math.sin(23 * x + 3) + Math.sin(29 * y + 17 * z) + Math.sin(31 * z) > 0.7, 0x7cb26a);
    }

    private static List<Part> legs(double x, double y, double halfHeight, double halfSide, int colour) {
        Part leg = box(halfSide, halfSide, halfHeight, 0.01, colour);
        return List.of(
                leg.at(x, y, halfHeight),
                leg.at(-x, y, halfHeight),
                leg.at(x, -y, halfHeight),
                leg.at(-x, -y, halfHeight));
    }

    private static Part box(double halfX, double halfY, double halfZ, double rounding, int colour) {
        return Part.of(new Shape.Box(halfX, halfY, halfZ, rounding), Finish.solid(colour));
    }
}
