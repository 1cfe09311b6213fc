package nvs.samples.maker;

import java.util.List;

/**
 * A picture of square dots on the x-y plane, centred at the origin: what is painted through it stands upright with y up.
 *
 * @param rows from the top, all of one length; a hash is a hole that lets paint through
 * @param dotSide side of a dot
 */
record Stencil(List<String> rows, double dotSide) {

    /** The letter N. */
    static final List<String> N = List.of("#...#", "##..#", "##..#", "#.#.#", "#..##", "#..##", "#...#");

    /** The letter V. */
    static final List<String> V = List.of("#...#", "#...#", "#...#", ".#.#.", ".#.#.", ".#.#.", "..#..");

    /** The letter S. */
    static final List<String> S = List.of(".###.", "#...#", "#....", ".###.", "....#", "#...#", ".###.");

    Stencil {
        rows = List.copyOf(rows);
        int columns = rows.get(0).length();
        if (rows.stream().anyMatch(row -> row.length() != columns)) {
            throw new IllegalArgumentException("the rows of a stencil have one length: " + rows);
        }
    }

    /** Whether there is a hole at a point. */
    boolean isOpen(double x, double y) {
        int column = (int) Math.floor(x / dotSide + rows.get(0).length() / 2.0);
        int row = (int) Math.floor(rows.size() / 2.0 - y / dotSide);
        return row >= 0
                && row < rows.size()
                && column >= 0
                && column < rows.get(row).length()
                && rows.get(row).charAt(column) == '#';
    }
}
