package nvs.renderer.request;

/**
 * A grid of lines in a plane orthogonal to up, centred below the pivot. It fades out towards its rim.
 *
 * @param height of the plane above the pivot along up, world units; negative where the ground is below
 * @param spacing between two thin lines, world units, positive; every fifth line is stronger
 * @param radius where the grid has faded out, world units, positive
 */
public record GroundGrid(double height, double spacing, double radius) {

    public GroundGrid {
        if (!Double.isFinite(height)) {
            throw new IllegalArgumentException("height must be finite: " + height);
        }
        requirePositive("spacing", spacing);
        requirePositive("radius", radius);
    }

    /** A grid for an object or scene of the given radius: its spacing is a round number, 1, 2 or 5 times a power of ten. */
    public static GroundGrid around(double height, double contentRadius) {
        requirePositive("contentRadius", contentRadius);
        return new GroundGrid(height, roundedDown(contentRadius / 4), contentRadius * 4);
    }

    private static double roundedDown(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double leading = length / power;
        if (leading >= 5) {
            return 5 * power;
        }
        return leading >= 2 ? 2 * power : power;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }
}
