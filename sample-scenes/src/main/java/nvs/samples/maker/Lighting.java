package nvs.samples.maker;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The light on a subject: soft lamps, and a bright surrounding.
 *
 * @param lamps large and round
 * @param above light of the surrounding on a surface that faces up
 * @param below the same on a surface that faces down
 * @param gloss strength of the satin highlight, 0 for chalk
 * @param reach how near another surface must be to take light of the surrounding away; also the scale of the steps of shadows
 */
record Lighting(List<Lamp> lamps, Colour above, Colour below, double gloss, double reach) {

    private static final double GLOSS_EXPONENT = 24;
    private static final int OCCLUSION_STEPS = 5;

    Lighting {
        lamps = List.copyOf(lamps);
        if (!(reach > 0)) {
            throw new IllegalArgumentException("the reach of shading must be positive: " + reach);
        }
    }

    /** Light for a product photo, for a subject of about one unit: one lamp, and a surrounding that is warmer from below. */
    static Lighting studio() {
        return new Lighting(
                List.of(Lamp.distant(new Vector3d(0.55, 0.5, 1.0), new Colour(0.50, 0.48, 0.45), 0.3)),
                new Colour(0.70, 0.70, 0.71),
                new Colour(0.62, 0.59, 0.56),
                0.10,
                0.16);
    }

    /** Light for a room in metres: a low sun through a window in the wall towards +y, and a large soft lamp below the ceiling. */
    static Lighting sunnyRoom() {
        return new Lighting(
                List.of(
                        Lamp.distant(new Vector3d(-0.42, 1, 0.72), new Colour(0.95, 0.82, 0.62), 0.025),
                        new Lamp(new Vector3d(0, 0.1, 1.8), new Colour(0.34, 0.33, 0.31), 0.16)),
                new Colour(0.56, 0.55, 0.55),
                new Colour(0.46, 0.44, 0.42),
                0.06,
                0.45);
    }

    /**
     * Light on a point of the surface.
     *
     * @param normal unit outward normal
     * @param towardsEye unit vector from the point to the camera
     */
    Light at(Model model, Vector3dc point, Vector3dc normal, Vector3dc towardsEye) {
        Colour matt = above.mix(below, 0.5 - 0.5 * normal.z()).times(openness(model, point, normal));
        Colour satin = Colour.BLACK;
        for (Lamp lamp : lamps) {
            Vector3d towardsLamp = new Vector3d(lamp.place()).sub(point).normalize();
            double facing = normal.dot(towardsLamp);
            if (facing > 0) {
                Colour direct = lamp.light().times(visible(lamp, model, point));
                Vector3d halfway = towardsLamp.add(towardsEye).normalize();
                double highlight = gloss * Math.pow(Math.max(0, normal.dot(halfway)), GLOSS_EXPONENT);
                matt = matt.plus(direct.times(facing));
                satin = satin.plus(direct.times(highlight));
            }
        }
        return new Light(matt, satin);
    }

    /**
     * Share of the lamp that the point sees, estimated on the way to its centre: a cone opens from the point to the lamp's rim,
     * and the share falls from one to zero as the nearest solid comes from the side of the cone to its axis.
     */
    private double visible(Lamp lamp, Model model, Vector3dc point) {
        Vector3d towardsLamp = new Vector3d(lamp.place()).sub(point);
        double end = Math.min(2 * model.boundingRadius(), towardsLamp.length());
        towardsLamp.normalize();
        Model between = model.in(new Beam(point, towardsLamp, lamp.radius()));
        double clear = 1;
        double t = between.isEmpty() ? end : reach / 16;
        while (t < end && clear > 0) {
            double distance = between.distance(
                    point.x() + t * towardsLamp.x, point.y() + t * towardsLamp.y, point.z() + t * towardsLamp.z);
            clear = Math.min(clear, distance / (lamp.radius() * t));
            t += Math.max(reach / 27, Math.min(reach / 2, distance));
        }
        double share = Math.max(0, clear);
        return share * share * (3 - 2 * share);
    }

    /** Share of the surrounding that reaches the point: how much nearer than the tangent plane other surfaces are. */
    private double openness(Model model, Vector3dc point, Vector3dc normal) {
        double closed = 0;
        double weights = 0;
        for (int step = 1; step <= OCCLUSION_STEPS; step++) {
            double height = reach * step / OCCLUSION_STEPS;
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
