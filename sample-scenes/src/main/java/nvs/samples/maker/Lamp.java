package nvs.samples.maker;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A round lamp that is equally bright wherever it is seen from.
 *
 * @param place its centre
 * @param light what it sends to a surface that faces it
 * @param radius its radius as a share of its distance, below one: the softness of shadows
 */
record Lamp(Vector3dc place, Colour light, double radius) {

    private static final double FAR_AWAY = 1e6;

    /** A lamp so far away that its light comes from one direction. */
    static Lamp distant(Vector3dc towardsLamp, Colour light, double radius) {
        return new Lamp(new Vector3d(towardsLamp).normalize(FAR_AWAY), light, radius);
    }
}
