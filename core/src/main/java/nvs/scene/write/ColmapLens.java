package nvs.scene.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialTangentialDistortion;
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

    ColmapLens {
        parameters = List.copyOf(parameters);
    }

    static ColmapLens of(Lens lens) {
        PinholeIntrinsics intrinsics = lens.intrinsics();
        Map<String, Double> values = values(intrinsics);
        Map<String, Double> coefficients = coefficients(lens.distortion());
        values.putAll(coefficients);
        values.put("k", coefficients.get("k1"));
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

    private static List<ColmapCameraModel> candidates(LensDistortion distortion) {
        return distortion instanceof FisheyeDistortion ? FISHEYE : PERSPECTIVE;
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

    private static Map<String, Double> coefficients(LensDistortion distortion) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (distortion instanceof FisheyeDistortion fisheye) {
            putRadial(values, fisheye.k1(), fisheye.k2(), fisheye.k3(), fisheye.k4());
        } else if (distortion instanceof RadialTangentialDistortion radial) {
            putRadial(values, radial.k1(), radial.k2(), radial.k3(), radial.k4(), radial.k5(), radial.k6());
            values.put("p1", radial.p1());
            values.put("p2", radial.p2());
        }
        return values;
    }

    private static void putRadial(Map<String, Double> values, double... k) {
        for (int i = 0; i < k.length; i++) {
            values.put("k" + (i + 1), k[i]);
        }
    }
}
