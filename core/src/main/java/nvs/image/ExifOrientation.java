package nvs.image;

/**
 * How a photo's stored pixels must be turned to be seen as it was taken, in the order of EXIF's values 1 to 8. Cameras write it
 * instead of turning the pixels themselves.
 */
public enum ExifOrientation {
    /** Stored as it is seen. */
    UPRIGHT(false, false, false),
    /** Left and right change places. */
    MIRRORED(false, true, false),
    /** Turned by half. */
    HALF_TURN(false, true, true),
    /** Top and bottom change places. */
    FLIPPED(false, false, true),
    /** Rows become columns. */
    TRANSPOSED(true, false, false),
    /** Turned by a quarter, clockwise. */
    QUARTER_TURN_RIGHT(true, false, true),
    /** Rows become columns, and then the picture is turned by half. */
    TRANSVERSED(true, true, true),
    /** Turned by a quarter, counterclockwise. */
    QUARTER_TURN_LEFT(true, true, false);

    private final boolean swapsAxes;
    private final boolean reversesColumns;
    private final boolean reversesRows;

    /** Where a seen pixel is stored: first its x and y change places, then the stored column, or row, counts from the far end. */
    ExifOrientation(boolean swapsAxes, boolean reversesColumns, boolean reversesRows) {
        this.swapsAxes = swapsAxes;
        this.reversesColumns = reversesColumns;
        this.reversesRows = reversesRows;
    }

    /** The orientation of EXIF's value, {@link #UPRIGHT} if it is none of 1 to 8. */
    static ExifOrientation ofValue(long value) {
        return value < 1 || value > values().length ? UPRIGHT : values()[(int) value - 1];
    }

    /** The size in which a picture of the stored size is seen. */
    public ImageSize apply(ImageSize stored) {
        return swapsAxes ? new ImageSize(stored.height(), stored.width()) : stored;
    }

    /** The picture as it is seen; itself if it is upright. */
    public ArgbImage apply(ArgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        ImageSize seen = apply(stored.size());
        int[] argb = new int[seen.width() * seen.height()];
        for (int y = 0; y < seen.height(); y++) {
            for (int x = 0; x < seen.width(); x++) {
                int column = swapsAxes ? y : x;
                int row = swapsAxes ? x : y;
                argb[y * seen.width() + x] = stored.pixel(
                        reversesColumns ? stored.width() - 1 - column : column,
                        reversesRows ? stored.height() - 1 - row : row);
            }
        }
        return new ArgbImage(seen.width(), seen.height(), argb);
    }
}
