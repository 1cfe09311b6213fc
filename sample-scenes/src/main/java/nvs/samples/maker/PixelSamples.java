package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.joml.Vector3dc;

/** What the rays through one pixel have found. */
final class PixelSamples {

    /** In linear light: less than a screen shows as two levels, save where it is very dark. */
    private static final double TOLERANCE = 0.012;

    /** Cosine between the normals of surfaces that are one face within a pixel. */
    private static final double SAME_FACE = 0.99;

    private final List<Lit> lit = new ArrayList<>();
    private Colour first;
    private Colour sum = Colour.BLACK;
    private int count;
    private int hits;
    private boolean agree = true;

    /** A face with the light on it. */
    private record Lit(Part part, Vector3dc normal, Light light) {}

    /** The light on a face: asked for once, since it changes little within a pixel, and paint and outlines change much. */
    Light light(Part part, Vector3dc normal, Supplier<Light> light) {
        for (Lit face : lit) {
            if (face.part() == part && face.normal().dot(normal) > SAME_FACE) {
                return face.light();
            }
        }
        Light found = light.get();
        lit.add(new Lit(part, normal, found));
        return found;
    }

    /** Adds a ray that met nothing. */
    void addMiss() {
        agree &= hits == 0;
        count++;
    }

    /** Adds the colour of what a ray met. */
    void add(Colour colour) {
        if (hits == 0) {
            first = colour;
        }
        agree &= hits == count && colour.isNear(first, TOLERANCE);
        sum = sum.plus(colour);
        hits++;
        count++;
    }

    /** Whether all rays so far have found much the same. */
    boolean agree() {
        return agree;
    }

    /** Straight alpha is the share of the rays that met something; the colour is that of what they met. */
    int argb() {
        if (hits == 0) {
            return RayTracer.BACKGROUND;
        }
        int alpha = (int) Math.round(255.0 * hits / count);
        return alpha << 24 | sum.times(1.0 / hits).toSrgb();
    }
}
