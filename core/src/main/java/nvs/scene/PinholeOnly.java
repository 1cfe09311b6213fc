package nvs.scene;

/** How lenses that are no pinhole are refused, whatever the format that tells of them. */
final class PinholeOnly {
    private static final String ADVICE =
            " is not supported yet: undistort the photos first, for example with colmap image_undistorter";

    private PinholeOnly() {}

    /** Why a distortion coefficient other than zero cannot be used. */
    static String refusedDistortion(double coefficient) {
        return "is " + coefficient + ", and lens distortion" + ADVICE;
    }

    /** Why a camera model cannot be used. */
    static String refusedModel(String model) {
        return "is " + model + ", which" + ADVICE;
    }

    /** Why a lens that is marked as a fisheye cannot be used. */
    static String refusedFisheye() {
        return "is true, and a fisheye lens" + ADVICE;
    }
}
