package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of the two ways in which COLMAP writes the same model. The 2D points of the images are stepped over; the rigs and frames of
 * newer versions are not needed for the poses, which images still hold. See "Output Format" in COLMAP's documentation.
 */
interface ColmapEncoding {
    /** Far beyond what a reconstruction holds; keeps a hostile file from filling the memory. */
    int MOST_RECORDS = 200_000;

    /** The same for points. */
    int MOST_POINTS = 50_000_000;

    /** How file names end, with the dot. */
    String extension();

    /** The cameras by their numbers. */
    Map<Integer, ColmapCamera> readCameras(Path file) throws SceneFormatException;

    /** The images in the order of the file. */
    List<ColmapImage> readImages(Path file) throws SceneFormatException;

    /** The points in the order of the file. */
    SparsePoints readPoints(Path file) throws SceneFormatException;
}
