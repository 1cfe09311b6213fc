package nvs.scene;

import java.nio.file.Path;

/** Adds points to a capture. They are welcome, but nothing depends on them: damaged ones are left out, and that is said. */
final class OptionalPoints {

    private OptionalPoints() {}

    /** Reads points. */
    @FunctionalInterface
    interface Reading {
        SparsePoints read(Path file) throws SceneFormatException;
    }

    static Capture add(Capture capture, Path file, Reading reading) {
        try {
            return capture.withPoints(reading.read(file));
        } catch (SceneFormatException damaged) {
            return leftOut(capture, damaged);
        }
    }

    static Capture leftOut(Capture capture, SceneFormatException damaged) {
        return capture.withNote("The sparse points are left out: " + damaged.getMessage() + ".");
    }
}
