package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.LensDistortion;
import nvs.scene.SparsePoints;

/** One way to write down cameras and points. Implementations are small and stateless. */
public interface CaptureWriter {

    /** Whether a lens with this distortion can be written; if not, its photos must be freed of it first. */
    boolean holds(LensDistortion distortion);

    /** Whether points can be written; if not, they are left out. */
    boolean holdsPoints();

    /** Whether photos may lie anywhere; if not, they must lie below {@link WrittenView#PHOTOS}. */
    boolean findsPhotosAnywhere();

    /** Whole sentences about what other programs may not understand of these views, for people. */
    default List<String> cautions(List<WrittenView> views) {
        return List.of();
    }

    /**
     * Writes the files of this format.
     *
     * @param folder exists and is the capture's own; nobody reads it before all is written
     * @param views at least one, with names that differ
     * @param points world frame, may be none
     */
    void write(Path folder, List<WrittenView> views, SparsePoints points) throws IOException;
}
