package nvs.scene;

import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;

/**
 * What LLFF tells of one photo, right or wrong: a bad row costs only itself. The first 15 of its numbers are a 3x5 matrix, row by
 * row, whose columns are the camera's down, right and backwards, its centre, and height, width and focal length in pixels. The two
 * that follow are depths and not needed.
 *
 * @param place where it stands
 * @param poses all rows
 * @param position of this one
 */
record LlffRow(RecordPlace place, NpyMatrix poses, int position) {
    private static final int MATRIX_COLUMNS = 5;
    private static final int DOWN = 0;
    private static final int RIGHT = 1;
    private static final int BACKWARDS = 2;
    private static final int CENTRE = 3;
    private static final int LENS = 4;

    static LlffRow of(Path file, NpyMatrix poses, int position) {
        return new LlffRow(RecordPlace.ofElement(file, "", position), poses, position);
    }

    /** The principal point is in the middle. */
    PinholeIntrinsics intrinsics() throws SceneFormatException {
        int height = pixels("height", at(0, LENS));
        int width = pixels("width", at(1, LENS));
        double focal = positive("focal length", at(2, LENS));
        return new PinholeIntrinsics(width, height, focal, focal, width / 2.0, height / 2.0);
    }

    /** The pose in OpenCV axes. */
    Matrix4d worldFromCamera() throws SceneFormatException {
        Matrix4d matrix = new Matrix4d();
        for (int row = 0; row < 3; row++) {
            matrix.set(0, row, at(row, RIGHT)); // JOML names the column first.
            matrix.set(1, row, at(row, DOWN));
            matrix.set(2, row, -at(row, BACKWARDS));
            matrix.set(3, row, at(row, CENTRE));
        }
        if (!PinholeCamera.isRigid(matrix)) {
            throw place.wrong("pose", "must be finite, with down, right and backwards at right angles and of length 1");
        }
        return matrix;
    }

    private double at(int row, int column) {
        return poses.get(position, MATRIX_COLUMNS * row + column);
    }

    private int pixels(String field, double count) throws SceneFormatException {
        double value = positive(field, count);
        if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw place.wrong(field, "must be a whole number of pixels, found " + value);
        }
        return (int) value;
    }

    private double positive(String field, double value) throws SceneFormatException {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw place.wrong(field, "must be positive and finite, found " + value);
        }
        return value;
    }
}
