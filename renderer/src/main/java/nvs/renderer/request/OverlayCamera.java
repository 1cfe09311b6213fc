package nvs.renderer.request;

import java.util.Objects;
import java.util.Optional;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;

/**
 * A photo's camera, drawn as a frustum.
 *
 * @param camera world frame, intrinsics of the whole photo
 * @param role what the photo is used for
 * @param thumbnail the whole photo, small, shown in the frustum's image plane; it is resampled here to {@link #THUMBNAIL} and the image
 *     plane gives it back its shape
 */
public record OverlayCamera(PinholeCamera camera, CameraRole role, Optional<ArgbImage> thumbnail) {
    /** Enough for a frustum, and little beside a photo. */
    public static final ImageSize THUMBNAIL = ImageSize.square(96);

    public OverlayCamera {
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(role, "role");
        thumbnail = thumbnail.map(image -> LanczosResampler.resize(image, THUMBNAIL));
    }

    /** A camera without its photo. */
    public OverlayCamera(PinholeCamera camera, CameraRole role) {
        this(camera, role, Optional.empty());
    }

    /** The same camera with its photo, of any size. */
    public OverlayCamera with(ArgbImage photo) {
        return new OverlayCamera(camera, role, Optional.of(photo));
    }

    private OverlayCamera withoutThumbnail() {
        return new OverlayCamera(camera, role);
    }

    /** Itself, without a thumbnail if there is no room for it. */
    OverlayCamera thumbnailIf(boolean room) {
        return room || thumbnail.isEmpty() ? this : withoutThumbnail();
    }
}
