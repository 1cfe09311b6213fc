package nvs.camera.path;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/** The cubic that has given values and slopes at 0 and 1. */
final class Hermite {

    private Hermite() {}

    static double value(double from, double slopeFrom, double to, double slopeTo, double u) {
        double v = 1 - u;
        return from * v * v * (1 + 2 * u) + slopeFrom * u * v * v + to * u * u * (3 - 2 * u) - slopeTo * u * u * v;
    }

    static Vector3d value(Vector3dc from, Vector3dc slopeFrom, Vector3dc to, Vector3dc slopeTo, double u) {
        double v = 1 - u;
        return new Vector3d(from)
                .mul(v * v * (1 + 2 * u))
                .fma(u * v * v, slopeFrom)
                .fma(u * u * (3 - 2 * u), to)
                .fma(-u * u * v, slopeTo);
    }
}
