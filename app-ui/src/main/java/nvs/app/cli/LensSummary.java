package nvs.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.camera.DivisionDistortion;
import nvs.camera.FieldOfViewDistortion;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.ThinPrismFisheyeDistortion;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureView;

/**
 * The lenses of a capture as its camera file has them.
 *
 * @param sizes of the photos, without repetition
 * @param focalXPixels focal lengths along x
 * @param focalYPixels along y
 * @param centreXPixels principal points from the left
 * @param centreYPixels from the top
 * @param distortions one for each model that occurs
 * @param undistortedSizes of the photos without their distortion, without repetition
 */
record LensSummary(
        List<String> sizes,
        Range focalXPixels,
        Range focalYPixels,
        Range centreXPixels,
        Range centreYPixels,
        List<Distortion> distortions,
        List<String> undistortedSizes) {

    /**
     * A distortion model of some of the photos.
     *
     * @param model the formula
     * @param views how many photos have it
     * @param coefficients by their names, those that are zero in all of them left out
     */
    record Distortion(Model model, int views, Map<String, Range> coefficients) {}

    /** The formulas. */
    enum Model {
        NONE("none"),
        RADIAL_TANGENTIAL("radial and tangential"),
        RADIAL_SERIES("radial, with a fourth term, and tangential"),
        FISHEYE("fisheye"),
        THIN_PRISM_FISHEYE("fisheye with a thin prism"),
        FIELD_OF_VIEW("by the field of view"),
        DIVISION("by division");

        private static final Map<Class<? extends LensDistortion>, Model> BY_FORMULA = Map.of(
                RadialTangentialDistortion.class, RADIAL_TANGENTIAL,
                RadialSeriesDistortion.class, RADIAL_SERIES,
                FisheyeDistortion.class, FISHEYE,
                ThinPrismFisheyeDistortion.class, THIN_PRISM_FISHEYE,
                FieldOfViewDistortion.class, FIELD_OF_VIEW,
                DivisionDistortion.class, DIVISION);

        private final String title;

        Model(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Model of(LensDistortion distortion) {
            return distortion.isNone() ? NONE : BY_FORMULA.get(distortion.getClass());
        }
    }

    static LensSummary of(Capture capture) {
        List<Lens> lenses =
                capture.views().stream().map(view -> view.photo().lens()).toList();
        List<PinholeIntrinsics> intrinsics =
                lenses.stream().map(Lens::intrinsics).toList();
        return new LensSummary(
                sizes(intrinsics),
                Range.of(intrinsics, PinholeIntrinsics::focalXPixels),
                Range.of(intrinsics, PinholeIntrinsics::focalYPixels),
                Range.of(intrinsics, PinholeIntrinsics::centreXPixels),
                Range.of(intrinsics, PinholeIntrinsics::centreYPixels),
                distortions(lenses.stream().map(Lens::distortion).toList()),
                sizes(capture.views().stream()
                        .map(CaptureView::camera)
                        .map(camera -> camera.intrinsics())
                        .toList()));
    }

    private static List<String> sizes(List<PinholeIntrinsics> intrinsics) {
        return intrinsics.stream()
                .map(lens -> new ImageSize(lens.width(), lens.height()).toString())
                .distinct()
                .toList();
    }

    private static List<Distortion> distortions(List<LensDistortion> all) {
        List<Distortion> distortions = new ArrayList<>();
        for (Model model : Model.values()) {
            List<LensDistortion> ofModel =
                    all.stream().filter(one -> Model.of(one) == model).toList();
            if (!ofModel.isEmpty()) {
                distortions.add(new Distortion(model, ofModel.size(), coefficients(ofModel)));
            }
        }
        return distortions;
    }

    private static Map<String, Range> coefficients(List<LensDistortion> ofModel) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        ofModel.get(0).coefficients().forEach((name, ignored) -> {
            Range range =
                    Range.of(ofModel, distortion -> distortion.coefficients().get(name));
            if (range.min() != 0 || range.max() != 0) {
                ranges.put(name, range);
            }
        });
        return ranges;
    }
}
