package nvs.scene;

import java.util.List;
import nvs.camera.PinholeIntrinsics;

/**
 * A camera of a COLMAP model as the file has it, right or wrong: a bad one costs only the views that refer to it.
 *
 * @param place where it stands
 * @param model how to understand the parameters
 * @param size width and height in pixels, as they were read
 * @param parameters as many as the model has
 */
record ColmapCamera(RecordPlace place, ColmapCameraModel model, Size size, List<Double> parameters) {

    ColmapCamera {
        parameters = List.copyOf(parameters);
        if (parameters.size() != model.parameterNames().size()) {
            throw new IllegalArgumentException(model + " does not have " + parameters.size() + " parameters");
        }
    }

    /** Unchecked numbers of pixels. */
    record Size(long width, long height) {}

    /**
     * The intrinsics; COLMAP counts pixels from the corner of the image as we do.
     *
     * @throws SceneFormatException if this is not the pinhole, or no camera at all
     */
    PinholeIntrinsics intrinsics() throws SceneFormatException {
        if (!model.isPinholeWithoutDistortion()) {
            throw place.wrong("model", PinholeOnly.refusedModel(model.name()));
        }
        int focalLengths = model.focalLengths();
        for (int i = focalLengths + 2; i < parameters.size(); i++) {
            // Also NaN is not zero.
            if (parameters.get(i) != 0) {
                throw place.wrong(name(i), PinholeOnly.refusedDistortion(parameters.get(i)));
            }
        }
        return new PinholeIntrinsics(
                pixels("width", size.width()),
                pixels("height", size.height()),
                focalPixels(0),
                focalPixels(focalLengths - 1),
                finite(focalLengths),
                finite(focalLengths + 1));
    }

    private int pixels(String name, long count) throws SceneFormatException {
        if (count <= 0 || count > Integer.MAX_VALUE) {
            throw place.wrong(name, "must be a positive number of pixels, found " + Long.toUnsignedString(count));
        }
        return (int) count;
    }

    private double focalPixels(int position) throws SceneFormatException {
        double value = finite(position);
        if (value <= 0) {
            throw place.wrong(name(position), "must be positive, found " + value);
        }
        return value;
    }

    private double finite(int position) throws SceneFormatException {
        double value = parameters.get(position);
        if (!Double.isFinite(value)) {
            throw place.wrong(name(position), "must be finite, found " + value);
        }
        return value;
    }

    private String name(int position) {
        return model.parameterNames().get(position);
    }
}
