package nvs.image;

/** Cuts rectangles out of pictures. */
public final class ImageCrop {

    private ImageCrop() {}

    /**
     * A rectangle of the image.
     *
     * @param left first column
     * @param top first row
     * @throws IllegalArgumentException if the rectangle leaves the image
     */
    public static ArgbImage of(ArgbImage image, int left, int top, ImageSize size) {
        if (left < 0 || top < 0 || left > image.width() - size.width() || top > image.height() - size.height()) {
            throw new IllegalArgumentException(
                    "a crop of " + size + " at (" + left + ", " + top + ") leaves the image of " + image.size());
        }
        int[] argb = new int[size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(image.argb(), (top + y) * image.width() + left, argb, y * size.width(), size.width());
        }
        return new ArgbImage(size.width(), size.height(), argb);
    }
}
