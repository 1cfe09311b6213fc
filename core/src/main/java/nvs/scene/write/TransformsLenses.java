package nvs.scene.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialTangentialDistortion;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of the lenses of a {@code transforms.json} stand at the top, once for all frames, and which in each frame. A field
 * stands in one of the two places only: readers differ on which goes before the other. The camera model and its coefficients stay
 * together, as nerfstudio looks for all of them where it finds one.
 *
 * @param shared fields of the size, focal lengths and principal point that are the same for all
 * @param sharesDistortion whether that is the same for all
 * @param coefficients of all frames together
 */
record TransformsLenses(Set<String> shared, boolean sharesDistortion, Set<String> coefficients, Lens first) {

    static TransformsLenses of(List<Lens> lenses) {
        Lens first = lenses.get(0);
        Map<String, Number> ofFirst = intrinsics(first.intrinsics());
        Set<String> shared = new LinkedHashSet<>(ofFirst.keySet());
        Set<String> coefficients = new LinkedHashSet<>();
        boolean sharesDistortion = true;
        for (Lens lens : lenses) {
            Map<String, Number> fields = intrinsics(lens.intrinsics());
            shared.removeIf(name -> !fields.get(name).equals(ofFirst.get(name)));
            coefficients.addAll(coefficients(lens.distortion()).keySet());
            sharesDistortion &= lens.distortion().equals(first.distortion());
        }
        return new TransformsLenses(shared, sharesDistortion, coefficients, first);
    }

    /** Adds what all frames share. */
    void putShared(ObjectNode root) {
        put(first, shared, sharesDistortion, root);
    }

    /** Adds what they do not. */
    void putOwn(Lens lens, ObjectNode frame) {
        Set<String> own = new LinkedHashSet<>(intrinsics(lens.intrinsics()).keySet());
        own.removeAll(shared);
        put(lens, own, !sharesDistortion, frame);
    }

    private void put(Lens lens, Set<String> names, boolean withDistortion, ObjectNode node) {
        Map<String, Number> fields = intrinsics(lens.intrinsics());
        for (String name : names) {
            if (fields.get(name) instanceof Integer pixels) {
                node.put(name, pixels.intValue());
            } else {
                node.put(name, fields.get(name).doubleValue());
            }
        }
        if (withDistortion) {
            node.put("camera_model", model(lens.distortion()));
            Map<String, Double> values = coefficients(lens.distortion());
            coefficients.forEach(name -> node.put(name, values.getOrDefault(name, 0.0)));
        }
    }

    private static Map<String, Number> intrinsics(PinholeIntrinsics intrinsics) {
        Map<String, Number> fields = new LinkedHashMap<>();
        fields.put("w", intrinsics.width());
        fields.put("h", intrinsics.height());
        fields.put("fl_x", intrinsics.focalXPixels());
        fields.put("fl_y", intrinsics.focalYPixels());
        fields.put("cx", intrinsics.centreXPixels());
        fields.put("cy", intrinsics.centreYPixels());
        return fields;
    }

    private static String model(LensDistortion distortion) {
        if (distortion instanceof FisheyeDistortion) {
            return "OPENCV_FISHEYE";
        }
        if (distortion.isNone()) {
            return "PINHOLE";
        }
        return isRational((RadialTangentialDistortion) distortion) ? "FULL_OPENCV" : "OPENCV";
    }

    private static boolean isRational(RadialTangentialDistortion distortion) {
        return distortion.k4() != 0 || distortion.k5() != 0 || distortion.k6() != 0;
    }

    private static Map<String, Double> coefficients(LensDistortion distortion) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (distortion.isNone()) {
            return values;
        }
        if (distortion instanceof FisheyeDistortion fisheye) {
            values.put("k1", fisheye.k1());
            values.put("k2", fisheye.k2());
            values.put("k3", fisheye.k3());
            values.put("k4", fisheye.k4());
        } else if (distortion instanceof RadialTangentialDistortion radial) {
            values.put("k1", radial.k1());
            values.put("k2", radial.k2());
            putHigherOrders(radial, values);
            values.put("p1", radial.p1());
            values.put("p2", radial.p2());
        }
        return values;
    }

    /** Only where they are not zero: many readers do not know them. */
    private static void putHigherOrders(RadialTangentialDistortion radial, Map<String, Double> values) {
        if (radial.k3() != 0 || isRational(radial)) {
            values.put("k3", radial.k3());
        }
        if (isRational(radial)) {
            values.put("k4", radial.k4());
            values.put("k5", radial.k5());
            values.put("k6", radial.k6());
        }
    }
}
