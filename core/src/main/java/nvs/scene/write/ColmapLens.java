package nvs.scene.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.camera.DivisionDistortion;
import nvs.camera.FieldOfViewDistortion;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.ThinPrismFisheyeDistortion;
import nvs.scene.ColmapCameraModel;

/**
 * A lens in COLMAP's terms.
 *
 * @param model the simplest that holds it
 * @param width in pixels
 * @param height in pixels
 * @param parameters in the order of the model
 */
record ColmapLens(ColmapCameraModel model, int width, int height, List<Double> parameters) {

    private static final List<ColmapCameraModel> PERSPECTIVE = List.of(
            ColmapCameraModel.SIMPLE_PINHOLE,
            ColmapCameraModel.PINHOLE,
            ColmapCameraModel.SIMPLE_RADIAL,
            ColmapCameraModel.RADIAL,
            ColmapCameraModel.OPENCV,
            ColmapCameraModel.FULL_OPENCV);

    /** Without SIMPLE_FISHEYE and FISHEYE, which are younger than most programs that read models. */
    private static final List<ColmapCameraModel> FISHEYE = List.of(
            ColmapCameraModel.SIMPLE_RADIAL_FISHEYE,
            ColmapCameraModel.RADIAL_FISHEYE,
            ColmapCameraModel.OPENCV_FISHEYE);

    /** From the one that holds least to the one that holds most. */
    private static final Map<Class<? extends LensDistortion>, List<ColmapCameraModel>> MODELS = Map.of(
            RadialTangentialDistortion.class, PERSPECTIVE,
            FisheyeDistortion.class, FISHEYE,
            ThinPrismFisheyeDistortion.class, List.of(ColmapCameraModel.THIN_PRISM_FISHEYE),
            FieldOfViewDistortion.class, List.of(ColmapCameraModel.FOV),
            DivisionDistortion.class, List.of(ColmapCameraModel.SIMPLE_DIVISION, ColmapCameraModel.DIVISION));

    ColmapLens {
        parameters = List.copyOf(parameters);
    }

    static ColmapLens of(Lens lens) {
        PinholeIntrinsics intrinsics = lens.intrinsics();
        Map<String, Double> values = values(intrinsics);
        Map<String, Double> coefficients = lens.distortion().coefficients();
        values.putAll(coefficients);
        values.putIfAbsent("k", coefficients.get("k1"));
        boolean squarePixels = intrinsics.focalXPixels() == intrinsics.focalYPixels();
        ColmapCameraModel model = candidates(lens.distortion()).stream()
                .filter(candidate -> squarePixels || candidate.focalLengths() == 2)
                .filter(candidate -> holds(candidate, coefficients))
                .findFirst()
                .orElseThrow();
        return new ColmapLens(
                model,
                intrinsics.width(),
                intrinsics.height(),
                model.parameterNames().stream().map(values::get).toList());
    }

    /** Whether there is a model for it. */
    static boolean holds(LensDistortion distortion) {
        return !candidates(distortion).isEmpty();
    }

    private static List<ColmapCameraModel> candidates(LensDistortion distortion) {
        return MODELS.getOrDefault(distortion.getClass(), List.of());
    }

    private static boolean holds(ColmapCameraModel model, Map<String, Double> coefficients) {
        // The first coefficient has another name where it is the only one.
        return coefficients.entrySet().stream()
                .filter(coefficient -> coefficient.getValue() != 0)
                .map(Map.Entry::getKey)
                .allMatch(name -> model.parameterNames().contains(name)
                        || name.equals("k1") && model.parameterNames().contains("k"));
    }

    private static Map<String, Double> values(PinholeIntrinsics intrinsics) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("f", intrinsics.focalXPixels());
        values.put("fx", intrinsics.focalXPixels());
        values.put("fy", intrinsics.focalYPixels());
        values.put("cx", intrinsics.centreXPixels());
        values.put("cy", intrinsics.centreYPixels());
        return values;
    }
}
