package nvs.lact.net;

/** Turns matrices over their diagonal. */
final class Transposition {
    /** Side of the squares that are turned at a time: reading by rows and writing by columns, both stay in the fastest cache. */
    private static final int TILE = 32;

    private Transposition() {}

    /**
     * A turned copy.
     *
     * @param matrix [rows, columns], last axis fastest
     * @return [columns, rows]
     */
    static float[] of(float[] matrix, int rows, int columns) {
        float[] turned = new float[matrix.length];
        for (int top = 0; top < rows; top += TILE) {
            for (int left = 0; left < columns; left += TILE) {
                turnTile(
                        matrix,
                        turned,
                        new Tile(top, Math.min(top + TILE, rows), left, Math.min(left + TILE, columns)),
                        rows,
                        columns);
            }
        }
        return turned;
    }

    private record Tile(int top, int bottom, int left, int right) {}

    private static void turnTile(float[] matrix, float[] turned, Tile tile, int rows, int columns) {
        for (int row = tile.top(); row < tile.bottom(); row++) {
            for (int column = tile.left(); column < tile.right(); column++) {
                turned[column * rows + row] = matrix[row * columns + column];
            }
        }
    }
}
