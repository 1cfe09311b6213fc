package nvs.scene.write;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of the lenses of a {@code transforms.json} stand at the top, once for all frames, and which in each frame. A field
 * stands in one of the two places only: readers differ on which goes before the other. Coefficients stay together, as nerfstudio
 * looks for all of them where it finds one, and it knows one camera model for all frames: the one that holds every lens.
 *
 * @param first any of the lenses, for what is the same in all
 * @param shared fields of the size, focal lengths and principal point that are the same in all
 * @param model that holds all of them; empty if there is none
 * @param coefficients the names that occur
 * @param sharesCoefficients whether they are the same in all
 */
record TransformsLenses(
        Lens first, Set<String> shared, Optional<String> model, Set<String> coefficients, boolean sharesCoefficients) {

    private static final String FISHEYE = "OPENCV_FISHEYE";
    private static final String RATIONAL = "FULL_OPENCV";

    static TransformsLenses of(List<Lens> lenses) {
        Lens first = lenses.get(0);
        Map<String, Number> ofFirst = intrinsics(first.intrinsics());
        Set<String> shared = new LinkedHashSet<>(ofFirst.keySet());
        Set<String> coefficients = new LinkedHashSet<>();
        Set<String> models = new HashSet<>();
        for (Lens lens : lenses) {
            Map<String, Number> fields = intrinsics(lens.intrinsics());
            shared.removeIf(name -> !fields.get(name).equals(ofFirst.get(name)));
            coefficients.addAll(coefficients(lens.distortion()).keySet());
            models.add(model(lens.distortion()));
        }
        boolean sameDistortion =
                lenses.stream().allMatch(lens -> lens.distortion().equals(first.distortion()));
        return new TransformsLenses(first, shared, modelOfAll(models, lenses), coefficients, sameDistortion);
    }

    /** Whether there is a model for it. */
    static boolean holds(LensDistortion distortion) {
        return distortion instanceof RadialTangentialDistortion
                || distortion instanceof RadialSeriesDistortion
                || distortion instanceof FisheyeDistortion;
    }

    private static Optional<String> modelOfAll(Set<String> models, List<Lens> lenses) {
        // It is the model that tells a k4 in a fraction from one in a series.
        boolean anySeries = lenses.stream().anyMatch(lens -> lens.distortion() instanceof RadialSeriesDistortion);
        boolean disagree = models.contains(FISHEYE) || models.contains(RATIONAL) && anySeries;
        if (models.size() > 1 && disagree) {
            return Optional.empty();
        }
        // From the one that holds most to the one that holds least.
        return Stream.of(FISHEYE, RATIONAL, "OPENCV", "PINHOLE")
                .filter(models::contains)
                .findFirst();
    }

    /** Adds what all frames share. */
    void putShared(ObjectNode root) {
        put(first, shared, root);
        model.ifPresent(name -> root.put("camera_model", name));
        if (sharesCoefficients) {
            putCoefficients(first, root);
        }
    }

    /** Adds what they do not. */
    void putOwn(Lens lens, ObjectNode frame) {
        Set<String> own = new LinkedHashSet<>(intrinsics(lens.intrinsics()).keySet());
        own.removeAll(shared);
        put(lens, own, frame);
        if (model.isEmpty()) {
            frame.put("camera_model", model(lens.distortion()));
        }
        if (!sharesCoefficients) {
            putCoefficients(lens, frame);
        }
    }

    /** Whole sentences about what nerfstudio itself does not understand. */
    List<String> cautions() {
        if (coefficients.contains("k5")) {
            return List.of("nerfstudio itself does not know lenses of the model " + RATIONAL + ".");
        }
        return model.isEmpty()
                ? List.of("nerfstudio itself reads fisheyes and other lenses from separate files only.")
                : List.of();
    }

    private static void put(Lens lens, Set<String> names, ObjectNode node) {
        Map<String, Number> fields = intrinsics(lens.intrinsics());
        for (String name : names) {
            if (fields.get(name) instanceof Integer pixels) {
                node.put(name, pixels.intValue());
            } else {
                node.put(name, fields.get(name).doubleValue());
            }
        }
    }

    private void putCoefficients(Lens lens, ObjectNode node) {
        Map<String, Double> values = coefficients(lens.distortion());
        coefficients.forEach(name -> node.put(name, values.getOrDefault(name, 0.0)));
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
            return FISHEYE;
        }
        if (distortion.isNone()) {
            return "PINHOLE";
        }
        return isRational(distortion) ? RATIONAL : "OPENCV";
    }

    private static boolean isRational(LensDistortion distortion) {
        return distortion instanceof RadialTangentialDistortion radial
                && (radial.k4() != 0 || radial.k5() != 0 || radial.k6() != 0);
    }

    /** Higher orders only where they are not zero: many readers do not know them. */
    private static Map<String, Double> coefficients(LensDistortion distortion) {
        if (distortion.isNone()) {
            return Map.of();
        }
        Map<String, Double> values = distortion.coefficients();
        if (distortion instanceof RadialTangentialDistortion && !isRational(distortion)) {
            values.keySet().removeAll(Set.of("k4", "k5", "k6"));
            values.remove("k3", 0.0);
        }
        return values;
    }
}
