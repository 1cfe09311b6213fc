package nvs.scene;

import java.nio.file.Path;
import java.util.Optional;

/** One way to write down posed photos. Implementations are small, stateless, and free of side effects. */
public interface CaptureFormat {

    /** Name for people. */
    String name();

    /**
     * The camera file of this format in a folder, or the path itself if it is such a file.
     *
     * @param location an existing folder or file
     * @return empty if this format is not there
     */
    Optional<Path> find(Path location);

    /**
     * Reads cameras and finds the photos; does not decode them.
     *
     * @param cameraFile what {@link #find} returned
     * @throws SceneFormatException if the capture as a whole cannot be used
     */
    default Capture read(Path cameraFile) throws SceneFormatException {
        return read(cameraFile, PhotosElsewhere.NONE);
    }

    /**
     * As {@link #read(Path)}, with photos that lie elsewhere than the camera file says. A format that names no photos has no use for them.
     */
    Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException;
}
