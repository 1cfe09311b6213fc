package nvs.image;

import java.util.Locale;

/**
 * Width and height in pixels, both positive.
 *
 * @param width columns
 * @param height rows
 */
public record ImageSize(int width, int height) {

    public ImageSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("image size must be positive: " + width + "x" + height);
        }
    }

    /** A square. */
    public static ImageSize square(int side) {
        return new ImageSize(side, side);
    }

    /**
     * Reads "256" (a square) or "640x480" (width x height).
     *
     * @throws IllegalArgumentException with the text if it is neither
     */
    public static ImageSize parse(String text) {
        String[] parts = text.trim().toLowerCase(Locale.ROOT).split("x", -1);
        try {
            if (parts.length == 1) {
                return square(Integer.parseInt(parts[0]));
            }
            if (parts.length == 2) {
                return new ImageSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("size must look like 256 or 640x480: " + text, notANumber);
        }
        throw new IllegalArgumentException("size must look like 256 or 640x480: " + text);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
