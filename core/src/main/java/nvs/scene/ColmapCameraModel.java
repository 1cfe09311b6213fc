package nvs.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Camera models of COLMAP in the order of their numbers in binary files, from 0, with the names of their parameters in the order
 * of the files. Source: {@code src/colmap/sensor/models.h} of COLMAP.
 */
public enum ColmapCameraModel {
    SIMPLE_PINHOLE(Optics.PERSPECTIVE, "f cx cy"),
    PINHOLE(Optics.PERSPECTIVE, "fx fy cx cy"),
    SIMPLE_RADIAL(Optics.PERSPECTIVE, "f cx cy k"),
    RADIAL(Optics.PERSPECTIVE, "f cx cy k1 k2"),
    OPENCV(Optics.PERSPECTIVE, "fx fy cx cy k1 k2 p1 p2"),
    OPENCV_FISHEYE(Optics.FISHEYE, "fx fy cx cy k1 k2 k3 k4"),
    FULL_OPENCV(Optics.PERSPECTIVE, "fx fy cx cy k1 k2 p1 p2 k3 k4 k5 k6"),
    FOV(Optics.FIELD_OF_VIEW, "fx fy cx cy omega"),
    SIMPLE_RADIAL_FISHEYE(Optics.FISHEYE, "f cx cy k"),
    RADIAL_FISHEYE(Optics.FISHEYE, "f cx cy k1 k2"),
    THIN_PRISM_FISHEYE(Optics.THIN_PRISM_FISHEYE, "fx fy cx cy k1 k2 p1 p2 k3 k4 sx1 sy1"),
    RAD_TAN_THIN_PRISM_FISHEYE(Optics.OTHER, "fx fy cx cy k0 k1 k2 k3 k4 k5 p0 p1 s0 s1 s2 s3"),
    SIMPLE_DIVISION(Optics.DIVISION, "f cx cy k"),
    DIVISION(Optics.DIVISION, "fx fy cx cy k"),
    SIMPLE_FISHEYE(Optics.FISHEYE, "f cx cy"),
    FISHEYE(Optics.FISHEYE, "fx fy cx cy"),
    EUCM(Optics.OTHER, "fx fy cx cy alpha beta"),
    EQUIRECTANGULAR(Optics.OTHER, "w h");

    /** Which formula the parameters after the principal point belong to. */
    enum Optics {
        /** {@link nvs.camera.RadialTangentialDistortion}. */
        PERSPECTIVE,
        /** {@link nvs.camera.FisheyeDistortion}. */
        FISHEYE,
        /** {@link nvs.camera.ThinPrismFisheyeDistortion}. */
        THIN_PRISM_FISHEYE,
        /** {@link nvs.camera.FieldOfViewDistortion}. */
        FIELD_OF_VIEW,
        /** {@link nvs.camera.DivisionDistortion}. */
        DIVISION,
        /** One that is not known here. */
        OTHER
    }

    private final Optics optics;
    private final List<String> parameterNames;

    ColmapCameraModel(Optics optics, String parameterNames) {
        this.optics = optics;
        this.parameterNames = List.of(parameterNames.split(" "));
    }

    static Optional<ColmapCameraModel> ofNumber(int number) {
        return number < 0 || number >= values().length ? Optional.empty() : Optional.of(values()[number]);
    }

    static Optional<ColmapCameraModel> ofName(String name) {
        return Arrays.stream(values())
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    /** Its number in binary files. */
    public int number() {
        return ordinal();
    }

    Optics optics() {
        return optics;
    }

    /** The names of its parameters in the order of the files. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    /** How many focal lengths come first: one for both axes, or one for each. */
    public int focalLengths() {
        return parameterNames.get(0).equals("f") ? 1 : 2;
    }
}
