package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import nvs.camera.FisheyeDistortion;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import nvs.image.ImageSize;

/**
 * The lens of one frame of a {@code transforms.json}: the frame's own fields where it has them, the shared ones otherwise. A focal
 * length in pixels goes before an angle of view beside it, but not before one of the frame's own.
 *
 * @param shared the file's root
 * @param frame the frame
 */
record TransformsLens(JsonFields shared, JsonFields frame) {
    /** Models that {@link RadialTangentialDistortion} covers, or {@link RadialSeriesDistortion}. */
    private static final Set<String> PERSPECTIVE =
            Set.of("PINHOLE", "SIMPLE_PINHOLE", "OPENCV", "FULL_OPENCV", "SIMPLE_RADIAL", "RADIAL", "PERSPECTIVE");

    /** Models that {@link FisheyeDistortion} covers. */
    private static final Set<String> FISHEYE =
            Set.of("OPENCV_FISHEYE", "FISHEYE", "SIMPLE_FISHEYE", "SIMPLE_RADIAL_FISHEYE", "RADIAL_FISHEYE");

    /**
     * The distortion.
     *
     * @throws SceneFormatException that names the field, if the model is not known or a coefficient is no number
     */
    LensDistortion distortion() throws SceneFormatException {
        String model = owner("camera_model").textIfAny("camera_model").orElse("PERSPECTIVE");
        boolean marked = owner("is_fisheye").field("is_fisheye").node().booleanValue(false);
        if (marked || FISHEYE.contains(model)) {
            return new FisheyeDistortion(coefficient("k1"), coefficient("k2"), coefficient("k3"), coefficient("k4"));
        }
        if (!PERSPECTIVE.contains(model)) {
            throw owner("camera_model").field("camera_model").wrong(UnknownLens.reason(model));
        }
        return perspective(model.equals("FULL_OPENCV"));
    }

    /**
     * OpenCV and COLMAP have k4 to k6 below the line of a fraction. nerfstudio, which has no k5 and k6, continues the series above it
     * with k4.
     */
    private LensDistortion perspective(boolean isRational) throws SceneFormatException {
        double k4 = coefficient("k4");
        double k5 = coefficient("k5");
        double k6 = coefficient("k6");
        if (k5 == 0 && k6 == 0 && !isRational) {
            return new RadialSeriesDistortion(
                            coefficient("k1"),
                            coefficient("k2"),
                            coefficient("k3"),
                            k4,
                            coefficient("p1"),
                            coefficient("p2"))
                    .simplest();
        }
        return new RadialTangentialDistortion(
                coefficient("k1"),
                coefficient("k2"),
                coefficient("k3"),
                k4,
                k5,
                k6,
                coefficient("p1"),
                coefficient("p2"));
    }

    private double coefficient(String name) throws SceneFormatException {
        return owner(name).optionalNumber(name).orElse(0);
    }

    /** The intrinsics; a size that the file does not tell is read from the photo. */
    PinholeIntrinsics intrinsics(Path photo) throws SceneFormatException {
        ImageSize size = size(photo);
        OptionalDouble focalX = focal("fl_x", "camera_angle_x", size.width());
        OptionalDouble focalY = focal("fl_y", "camera_angle_y", size.height());
        if (focalX.isEmpty() && focalY.isEmpty()) {
            throw frame.wrong("needs a focal length, fl_x or camera_angle_x, here or at the top of the file");
        }
        return new PinholeIntrinsics(
                size.width(),
                size.height(),
                focalX.orElseGet(focalY::getAsDouble),
                focalY.orElseGet(focalX::getAsDouble),
                owner("cx").optionalNumber("cx").orElse(size.width() / 2.0),
                owner("cy").optionalNumber("cy").orElse(size.height() / 2.0));
    }

    private OptionalDouble focal(String lengthName, String angleName, int sidePixels) throws SceneFormatException {
        for (JsonFields owner : List.of(frame, shared)) {
            if (owner.has(lengthName)) {
                return OptionalDouble.of(owner.positive(lengthName));
            }
            if (owner.has(angleName)) {
                return OptionalDouble.of(sidePixels / (2 * Math.tan(fovRadians(owner, angleName) / 2)));
            }
        }
        return OptionalDouble.empty();
    }

    private static double fovRadians(JsonFields owner, String name) throws SceneFormatException {
        double fovRadians = owner.number(name);
        if (!(fovRadians > 0 && fovRadians < Math.PI)) {
            throw owner.field(name).wrong("must lie between 0 and pi, found " + fovRadians);
        }
        return fovRadians;
    }

    private ImageSize size(Path photo) throws SceneFormatException {
        if (owner("w").has("w") && owner("h").has("h")) {
            return new ImageSize(owner("w").pixelCount("w"), owner("h").pixelCount("h"));
        }
        return PhotoFiles.size(photo);
    }

    private JsonFields owner(String name) {
        return frame.has(name) ? frame : shared;
    }
}
