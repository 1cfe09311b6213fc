package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.scene.SparsePoints;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** One of the two ways in which COLMAP writes the same model. Images and points are numbered from 1. */
interface ColmapOutput {

    /**
     * An image of the model.
     *
     * @param rotation unit quaternion, camera from world
     * @param translation camera from world
     * @param cameraId number of its camera
     * @param name of its photo
     */
    record Image(Quaterniondc rotation, Vector3dc translation, int cameraId, String name) {

        static Image of(WrittenView view, int cameraId) {
            Quaterniond rotation = new Quaterniond()
                    .setFromUnnormalized(view.worldFromCamera())
                    .normalize()
                    .conjugate();
            // From the centre rather than from the inverse matrix: a rotation that is slightly off would move it.
            Vector3d centre = view.worldFromCamera().getTranslation(new Vector3d());
            return new Image(rotation, rotation.transform(centre).negate(), cameraId, view.nameBelowPhotos());
        }
    }

    /** Whether COLMAP takes the name of a photo to end at its first blank. */
    boolean endsNamesAtBlanks();

    /**
     * Writes the cameras, numbered from 1.
     *
     * @param folder of the model
     */
    void writeCameras(Path folder, List<ColmapLens> cameras) throws IOException;

    /** Writes the images, without 2D points. */
    void writeImages(Path folder, List<Image> images) throws IOException;

    /** Writes the points, without tracks. */
    void writePoints(Path folder, SparsePoints points) throws IOException;
}
