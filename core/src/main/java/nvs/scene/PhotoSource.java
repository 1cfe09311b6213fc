package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.camera.Lens;

/**
 * A photo on disk, and what a camera file says of how it was taken.
 *
 * @param copies the same photo in one or more sizes, the largest first
 * @param mask a picture of the photo's shape that is bright where the subject is
 * @param lens for the size that the camera file speaks of, which need not be that of any copy
 */
public record PhotoSource(List<Path> copies, Optional<Path> mask, Lens lens) {

    public PhotoSource {
        copies = List.copyOf(copies);
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("a photo has at least one file");
        }
    }

    /** A photo in one size, without a mask. */
    public static PhotoSource of(Path path, Lens lens) {
        return new PhotoSource(List.of(path), Optional.empty(), lens);
    }

    /** The largest copy. */
    public Path path() {
        return copies.get(0);
    }
}
