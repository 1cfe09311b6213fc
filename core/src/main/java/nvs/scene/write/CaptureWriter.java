package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.LensDistortion;

/** One way to write down cameras and points. Implementations are small and stateless. */
public interface CaptureWriter {

    /** Whether a lens with this distortion can be written; if not, its photos must be freed of it first. */
    boolean holds(LensDistortion distortion);

    /** Whether points can be written; if not, they are left out. */
    boolean holdsPoints();

    /** Whether groups of views can be written; if not, they are left out. */
    boolean holdsSubsets();

    /** Whether photos may lie anywhere; if not, they must lie below {@link WrittenView#PHOTOS}. */
    boolean findsPhotosAnywhere();

    /** Whole sentences about what other programs may not understand of it, for people. */
    default List<String> cautions(WrittenCapture capture) {
        return List.of();
    }

    /**
     * Writes the files of this format.
     *
     * @param folder exists and is the capture's own; nobody reads it before all is written
     * @param capture what to write; what this format does not hold is left out
     */
    void write(Path folder, WrittenCapture capture) throws IOException;
}
