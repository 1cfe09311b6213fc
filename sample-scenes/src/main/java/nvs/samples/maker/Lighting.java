package nvs.samples.maker;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The light of a photo studio: one large soft lamp, and a bright surrounding that is a little warmer from below.
 *
 * @param towardsLamp unit vector from the subject to the lamp
 * @param lamp light of the lamp on a surface that faces it
 * @param lampRadius radius of the lamp seen from the subject, as a share of its distance: the softness of shadows
 * @param above light of the surrounding on a surface that faces up
 * @param below the same on a surface that faces down
 * @param gloss strength of the satin highlight, 0 for chalk
 */
record Lighting(Vector3dc towardsLamp, Colour lamp, double lampRadius, Colour above, Colour below, double gloss) {

    private static final double GLOSS_EXPONENT = 24;
    private static final double SHADOW_START = 0.01;
    private static final double SHADOW_MIN_STEP = 0.006;
    private static final double SHADOW_MAX_STEP = 0.08;
    private static final double OCCLUSION_REACH = 0.16;
    private static final int OCCLUSION_STEPS = 5;

    Lighting {
        towardsLamp = new Vector3d(towardsLamp).normalize();
    }

    /** Light for a product photo. */
    static Lighting studio() {
        return new Lighting(
                new Vector3d(0.55, 0.5, 1.0),
                new Colour(0.50, 0.48, 0.45),
                0.3,
                new Colour(0.70, 0.70, 0.71),
                new Colour(0.62, 0.59, 0.56),
                0.10);
    }

    /**
     * Light that leaves a point of the surface.
     *
     * @param normal unit outward normal
     * @param towardsEye unit vector from the point to the camera
     * @param paint reflectance
     */
    Colour shade(Model model, Vector3dc point, Vector3dc normal, Vector3dc towardsEye, Colour paint) {
        Colour ambient = above.mix(below, 0.5 - 0.5 * normal.z()).times(openness(model, point, normal));
        double facing = normal.dot(towardsLamp);
        if (facing <= 0) {
            return ambient.times(paint);
        }
        Colour direct = lamp.times(lampVisible(model, point));
        Vector3d halfway = new Vector3d(towardsLamp).add(towardsEye).normalize();
        double highlight = gloss * Math.pow(Math.max(0, normal.dot(halfway)), GLOSS_EXPONENT);
        return ambient.plus(direct.times(facing)).times(paint).plus(direct.times(highlight));
    }

    /**
     * Share of the lamp that the point sees, estimated on the way to its centre: a cone opens from the point to the lamp's rim,
     * and the share falls from one to zero as the nearest solid comes from the side of the cone to its axis.
     */
    private double lampVisible(Model model, Vector3dc point) {
        Model between = model.in(new Beam(point, towardsLamp, lampRadius));
        double reach = 2 * model.boundingRadius();
        double clear = 1;
        double t = SHADOW_START;
        while (t < reach && clear > 0) {
            double distance = between.distance(
                    point.x() + t * towardsLamp.x(), point.y() + t * towardsLamp.y(), point.z() + t * towardsLamp.z());
            clear = Math.min(clear, distance / (lampRadius * t));
            t += Math.max(SHADOW_MIN_STEP, Math.min(SHADOW_MAX_STEP, distance));
        }
        double share = Math.max(0, clear);
        return share * share * (3 - 2 * share);
    }

    /** Share of the surrounding that reaches the point: how much nearer than the tangent plane other surfaces are. */
    private static double openness(Model model, Vector3dc point, Vector3dc normal) {
        double closed = 0;
        double weights = 0;
        for (int step = 1; step <= OCCLUSION_STEPS; step++) {
            double height = OCCLUSION_REACH * step / OCCLUSION_STEPS;
            double distance = model.distanceUpTo(
                    height,
                    point.x() + height * normal.x(),
                    point.y() + height * normal.y(),
                    point.z() + height * normal.z());
            double weight = 1.0 / step;
            closed += weight * Math.max(0, 1 - distance / height);
            weights += weight;
        }
        return 1 - 0.8 * Math.min(1, closed / weights);
    }
}
