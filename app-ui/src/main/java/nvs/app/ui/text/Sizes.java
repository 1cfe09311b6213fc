package nvs.app.ui.text;

import java.util.List;
import java.util.stream.Collectors;
import nvs.image.ImageSize;

/** Sizes of pictures, for people. */
public final class Sizes {

    private Sizes() {}

    /** Width and height in pixels. */
    public static String text(ImageSize size) {
        return size.width() + " × " + size.height();
    }

    /** One behind the other. */
    public static String text(List<ImageSize> sizes) {
        return sizes.stream().map(Sizes::text).collect(Collectors.joining(", "));
    }
}
