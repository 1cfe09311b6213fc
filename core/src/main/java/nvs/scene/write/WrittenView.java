package nvs.scene.write;

import java.util.Optional;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;

/**
 * A view as it is written down.
 *
 * @param photo relative to the folder of the capture where that is possible, folders parted by slashes
 * @param mask likewise
 * @param lens of the photo in its own size
 * @param worldFromCamera rigid transform from the camera frame (OpenCV) to the world frame
 */
public record WrittenView(String photo, Optional<String> mask, Lens lens, Matrix4dc worldFromCamera) {

    /** Where photos lie that belong to the capture. */
    public static final String PHOTOS = "images/";

    /** Where masks lie that belong to the capture. */
    public static final String MASKS = "masks/";

    public WrittenView {
        worldFromCamera = new Matrix4d(worldFromCamera);
        if (photo.isBlank()) {
            throw new IllegalArgumentException("a view has a photo");
        }
    }

    /**
     * The photo's name below {@link #PHOTOS}.
     *
     * @throws IllegalArgumentException if it lies elsewhere
     */
    String nameBelowPhotos() {
        if (!photo.startsWith(PHOTOS)) {
            throw new IllegalArgumentException("the photo does not lie below " + PHOTOS + ": " + photo);
        }
        return photo.substring(PHOTOS.length());
    }

    /** The camera, for formats that know no distortion. */
    PinholeCamera pinholeCamera() {
        if (!lens.distortion().isNone()) {
            throw new IllegalArgumentException("the photo must be freed of its distortion first: " + photo);
        }
        return new PinholeCamera(lens.intrinsics(), worldFromCamera);
    }
}
