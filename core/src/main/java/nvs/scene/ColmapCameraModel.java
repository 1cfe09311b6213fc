package nvs.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Camera models of COLMAP in the order of their numbers in binary files, from 0, with the names of their parameters in the order
 * of the files. Source: {@code src/colmap/sensor/models.h} of COLMAP.
 */
enum ColmapCameraModel {
    SIMPLE_PINHOLE(true, "f cx cy"),
    PINHOLE(true, "fx fy cx cy"),
    SIMPLE_RADIAL(true, "f cx cy k"),
    RADIAL(true, "f cx cy k1 k2"),
    OPENCV(true, "fx fy cx cy k1 k2 p1 p2"),
    OPENCV_FISHEYE(false, "fx fy cx cy k1 k2 k3 k4"),
    FULL_OPENCV(true, "fx fy cx cy k1 k2 p1 p2 k3 k4 k5 k6"),
    FOV(false, "fx fy cx cy omega"),
    SIMPLE_RADIAL_FISHEYE(false, "f cx cy k"),
    RADIAL_FISHEYE(false, "f cx cy k1 k2"),
    THIN_PRISM_FISHEYE(false, "fx fy cx cy k1 k2 p1 p2 k3 k4 sx1 sy1"),
    RAD_TAN_THIN_PRISM_FISHEYE(false, "fx fy cx cy k0 k1 k2 k3 k4 k5 p0 p1 s0 s1 s2 s3"),
    SIMPLE_DIVISION(false, "f cx cy k"),
    DIVISION(false, "fx fy cx cy k"),
    SIMPLE_FISHEYE(false, "f cx cy"),
    FISHEYE(false, "fx fy cx cy"),
    EUCM(false, "fx fy cx cy alpha beta"),
    EQUIRECTANGULAR(false, "w h");

    private final boolean pinholeWithoutDistortion;
    private final List<String> parameterNames;

    ColmapCameraModel(boolean pinholeWithoutDistortion, String parameterNames) {
        this.pinholeWithoutDistortion = pinholeWithoutDistortion;
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

    /** Whether this is the pinhole while all parameters after the principal point are zero. */
    boolean isPinholeWithoutDistortion() {
        return pinholeWithoutDistortion;
    }

    List<String> parameterNames() {
        return parameterNames;
    }

    /** How many focal lengths come first: one for both axes, or one for each. */
    int focalLengths() {
        return parameterNames.get(0).equals("f") ? 1 : 2;
    }
}
