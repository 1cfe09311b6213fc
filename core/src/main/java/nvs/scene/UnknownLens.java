package nvs.scene;

/** How camera models whose formula is not known here are refused, whatever the format that names them. */
final class UnknownLens {

    private UnknownLens() {}

    /** Why a camera model cannot be used. */
    static String reason(String model) {
        return "is " + model + ", whose distortion is not known here: undistort the photos first, for example with"
                + " colmap image_undistorter";
    }
}
