package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Path;

/** How a capture lies in its folder. */
interface CaptureLayout {

    /** The file that a reader finds the cameras by, relative to the folder. */
    String cameraFile();

    /** The picture of a view, relative to the folder; it ends with {@code .jpg} if it is opaque, with {@code .png} if not. */
    String imagePath(int index);

    /** Writes everything that is neither picture nor split. */
    void writeCameras(SceneDefinition scene, Path folder) throws IOException;
}
