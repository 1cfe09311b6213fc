package nvs.renderer;

import java.util.function.IntUnaryOperator;
import nvs.image.ArgbImage;
import org.joml.Vector2d;

/** Where something shows in a picture. */
final class Marks {
    private Marks() {}

    /** The centre of gravity in pixels, a pixel's centre at +0.5, of whatever the weight finds in each packed pixel. */
    static Vector2d centre(ArgbImage image, IntUnaryOperator weight) {
        double sum = 0;
        Vector2d moment = new Vector2d();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double w = weight.applyAsInt(image.pixel(x, y));
                sum += w;
                moment.add(w * (x + 0.5), w * (y + 0.5));
            }
        }
        if (sum == 0) {
            throw new AssertionError("nothing shows");
        }
        return moment.div(sum);
    }

    /** How much darker than white a pixel is, 0 to 255. */
    static int darkness(int argb) {
        return 255 - (argb >> 8 & 0xff);
    }
}
