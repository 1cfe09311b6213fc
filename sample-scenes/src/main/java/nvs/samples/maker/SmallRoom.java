package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;

/**
 * A furnished room in metres: the floor is z = 0, the window is in the wall towards +y, the bed stands along the wall towards -x,
 * a shelf at the wall towards -y, and a table near the wall towards +x.
 */
final class SmallRoom {

    /** Half of the length between the walls towards -x and +x. */
    static final double HALF_X = 2.2;

    /** Half of the length between the walls towards -y and +y. */
    static final double HALF_Y = 1.8;

    static final double HEIGHT = 2.5;

    private static final double WALL = 0.1;
    private static final double WINDOW_X = -0.1;
    private static final double WINDOW_Z = 1.5;
    private static final int WHITE = 0xfaf6ee;
    private static final int CREAM = 0xf2e6d0;
    private static final int BLUE = 0xa8c3cf;
    private static final int SAGE = 0xc3d1b4;
    private static final int CORAL = 0xe07a5f;

    private SmallRoom() {}

    static Model model() {
        List<Part> parts = new ArrayList<>();
        parts.addAll(shell());
        parts.addAll(skirting());
        parts.addAll(window());
        parts.addAll(Decoration.all());
        Furniture.bed().forEach(part -> parts.add(part.carried(0, -1.64, -0.73, 0)));
        Furniture.armchair().forEach(part -> parts.add(part.carried(-8, -0.4, -1.25, 0)));
        Furniture.shelf().forEach(part -> parts.add(part.carried(0, 1.0, -1.65, 0)));
        Furniture.table().forEach(part -> parts.add(part.carried(0, 1.4, 0.8, 0)));
        Furniture.chair().forEach(part -> parts.add(part.carried(6, 1.4, 0.2, 0)));
        Furniture.chair().forEach(part -> parts.add(part.carried(-78, 0.72, 0.86, 0)));
        return new Model(parts);
    }

    /** Walls, floor and ceiling reach past the corners, so that no light comes in between. */
    private static List<Part> shell() {
        double x = HALF_X + WALL;
        double y = HALF_Y + WALL;
        double z = HEIGHT / 2 + WALL;
        Shape windowWall = new Shape.Box(x + WALL, WALL, z, 0.01)
                .without(new Shape.Box(0.75, 0.3, 0.6, 0.01), WINDOW_X, 0, WINDOW_Z - HEIGHT / 2);
        return List.of(
                Part.of(windowWall, Finish.solid(CREAM)).at(0, y, HEIGHT / 2),
                Part.of(new Shape.Box(x + WALL, WALL, z, 0.01), Finish.solid(SAGE))
                        .at(0, -y, HEIGHT / 2),
                Part.of(new Shape.Box(WALL, y + WALL, z, 0.01), Finish.solid(BLUE))
                        .at(-x, 0, HEIGHT / 2),
                Part.of(new Shape.Box(WALL, y + WALL, z, 0.01), Finish.solid(CREAM))
                        .at(x, 0, HEIGHT / 2),
                Part.of(new Shape.Box(x + WALL, y + WALL, WALL, 0.01), Woods.boards(0.19))
                        .at(0, 0, -WALL),
                Part.of(new Shape.Box(x + WALL, y + WALL, WALL, 0.01), Finish.solid(WHITE))
                        .at(0, 0, HEIGHT + WALL));
    }

    private static List<Part> skirting() {
        Part alongX = white(HALF_X, 0.015, 0.045);
        Part alongY = white(0.015, HALF_Y, 0.045);
        return List.of(
                alongX.at(0, HALF_Y, 0.045),
                alongX.at(0, -HALF_Y, 0.045),
                alongY.at(HALF_X, 0, 0.045),
                alongY.at(-HALF_X, 0, 0.045));
    }

    /** Frame, bars, sill, and a curtain on either side that hangs in folds. */
    private static List<Part> window() {
        Shape frame = new Shape.Box(0.8, 0.04, 0.65, 0.01).without(new Shape.Box(0.72, 0.2, 0.57, 0.01), 0, 0, 0);
        List<Part> parts = new ArrayList<>(List.of(
                Part.of(frame, Finish.solid(WHITE)).at(WINDOW_X, HALF_Y, WINDOW_Z),
                white(0.022, 0.025, 0.6).at(WINDOW_X, HALF_Y, WINDOW_Z),
                white(0.75, 0.025, 0.022).at(WINDOW_X, HALF_Y, WINDOW_Z + 0.12),
                white(0.86, 0.06, 0.02).at(WINDOW_X, HALF_Y - 0.02, WINDOW_Z - 0.64),
                Part.of(new Shape.Cylinder(0.016, 1.2, 0.01), Finish.solid(0xb98a4a))
                        .turned(Part.ALONG_X)
                        .at(WINDOW_X, HALF_Y - 0.1, 2.27)));
        for (int fold = 0; fold < 5; fold++) {
            Part cloth = Part.of(new Shape.Cylinder(0.048, 0.87, 0.02), Finish.solid(CORAL));
            double aside = 0.76 + 0.072 * fold;
            double front = HALF_Y - 0.1 - 0.015 * (fold % 2);
            parts.add(cloth.at(WINDOW_X - aside, front, 1.4));
            parts.add(cloth.at(WINDOW_X + aside, front, 1.4));
        }
        return parts;
    }

    private static Part white(double halfX, double halfY, double halfZ) {
        return Part.of(new Shape.Box(halfX, halfY, halfZ, 0.008), Finish.solid(WHITE));
    }
}
