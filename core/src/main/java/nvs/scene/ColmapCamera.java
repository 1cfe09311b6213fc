package nvs.scene;

import java.util.List;
import nvs.camera.DivisionDistortion;
import nvs.camera.FieldOfViewDistortion;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.ThinPrismFisheyeDistortion;

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
     * The lens; COLMAP counts pixels from the corner of the image as we do.
     *
     * @throws SceneFormatException if the model is not known here, or this is no camera at all
     */
    Lens lens() throws SceneFormatException {
        return switch (model.optics()) {
            case PERSPECTIVE -> new Lens(intrinsics(), perspective());
            case FISHEYE -> new Lens(intrinsics(), fisheye());
            case THIN_PRISM_FISHEYE -> new Lens(intrinsics(), thinPrismFisheye());
            case FIELD_OF_VIEW -> new Lens(intrinsics(), fieldOfView());
            case DIVISION -> new Lens(intrinsics(), division());
            case OTHER -> throw place.wrong("model", UnknownLens.reason(model.name()));
        };
    }

    private LensDistortion perspective() throws SceneFormatException {
        double k1 = coefficient("k") + coefficient("k1");
        return new RadialTangentialDistortion(
                k1,
                coefficient("k2"),
                coefficient("k3"),
                coefficient("k4"),
                coefficient("k5"),
                coefficient("k6"),
                coefficient("p1"),
                coefficient("p2"));
    }

    private LensDistortion fisheye() throws SceneFormatException {
        double k1 = coefficient("k") + coefficient("k1");
        return new FisheyeDistortion(k1, coefficient("k2"), coefficient("k3"), coefficient("k4"));
    }

    private LensDistortion thinPrismFisheye() throws SceneFormatException {
        RadialSeriesDistortion series = new RadialSeriesDistortion(
                coefficient("k1"),
                coefficient("k2"),
                coefficient("k3"),
                coefficient("k4"),
                coefficient("p1"),
                coefficient("p2"));
        return new ThinPrismFisheyeDistortion(series, coefficient("sx1"), coefficient("sy1"));
    }

    private LensDistortion fieldOfView() throws SceneFormatException {
        double omegaRadians = coefficient("omega");
        if (!(Math.abs(omegaRadians) < Math.PI)) {
            throw place.wrong("omega", "must be less than pi, found " + omegaRadians);
        }
        return omegaRadians == 0 ? LensDistortion.NONE : new FieldOfViewDistortion(omegaRadians);
    }

    private LensDistortion division() throws SceneFormatException {
        double k = coefficient("k");
        return k == 0 ? LensDistortion.NONE : new DivisionDistortion(k);
    }

    /** Zero if the model does not have it. */
    private double coefficient(String name) throws SceneFormatException {
        int position = model.parameterNames().indexOf(name);
        return position < 0 ? 0 : finite(position);
    }

    private PinholeIntrinsics intrinsics() throws SceneFormatException {
        int focalLengths = model.focalLengths();
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
