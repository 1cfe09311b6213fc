package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageFileException;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;

/**
 * The lens of one frame of a {@code transforms.json}: the frame's own fields where it has them, the shared ones otherwise. A focal
 * length in pixels goes before an angle of view beside it, but not before one of the frame's own.
 *
 * @param shared the file's root
 * @param frame the frame
 */
record TransformsLens(JsonFields shared, JsonFields frame) {
    private static final List<String> DISTORTIONS = List.of("k1", "k2", "k3", "k4", "k5", "k6", "p1", "p2");

    /** Models that are a pinhole while their distortion is zero. */
    private static final Set<String> PINHOLE_MODELS =
            Set.of("PINHOLE", "SIMPLE_PINHOLE", "OPENCV", "FULL_OPENCV", "SIMPLE_RADIAL", "RADIAL", "PERSPECTIVE");

    /**
     * Refuses what is not a pinhole.
     *
     * @throws SceneFormatException that names the field
     */
    void requirePinhole() throws SceneFormatException {
        for (String name : DISTORTIONS) {
            OptionalDouble value = owner(name).optionalNumber(name);
            if (value.isPresent() && value.getAsDouble() != 0) {
                throw owner(name).field(name).wrong(PinholeOnly.refusedDistortion(value.getAsDouble()));
            }
        }
        String model = owner("camera_model").textIfAny("camera_model").orElse("PINHOLE");
        if (!PINHOLE_MODELS.contains(model)) {
            throw owner("camera_model").field("camera_model").wrong(PinholeOnly.refusedModel(model));
        }
        if (owner("is_fisheye").field("is_fisheye").node().booleanValue(false)) {
            throw owner("is_fisheye").field("is_fisheye").wrong(PinholeOnly.refusedFisheye());
        }
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
        try {
            return ImageFiles.readSize(photo);
        } catch (ImageFileException unreadable) {
            throw new SceneFormatException(photo, "", unreadable.reason(), unreadable);
        }
    }

    private JsonFields owner(String name) {
        return frame.has(name) ? frame : shared;
    }
}
