package nvs.image;

import org.joml.Vector2d;

/** Says for points of a picture to make where in another picture they come from. */
@FunctionalInterface
public interface PixelMap {

    /**
     * Finds the source of a point; pixel centres lie at halves in both pictures.
     *
     * @param into receives the point of the source
     */
    void sourceOf(double xPixels, double yPixels, Vector2d into);
}
