package nvs.scene;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds photos by their names alone, for formats that tell no folder and may tell no extension: in {@code images} or {@code input}
 * beside the camera file, or in its own folder.
 *
 * @param folder the camera file's
 * @param elsewhere looked at last
 */
record NamedPhotos(Path folder, PhotosElsewhere elsewhere) {
    private static final List<String> BELOW = List.of("images/", "input/", "");

    static NamedPhotos beside(Path cameraFile, PhotosElsewhere elsewhere) {
        return new NamedPhotos(cameraFile.toAbsolutePath().getParent(), elsewhere);
    }

    /**
     * The files of a photo, of which there is at least one.
     *
     * @param name with the extension, without it, or with that of another copy
     * @throws SceneFormatException at the given place if there is no such photo
     */
    PhotoFiles find(String name, RecordPlace place, String field) throws SceneFormatException {
        try {
            return exactly(name)
                    .or(() -> exactly(PhotoFiles.withoutExtension(name)))
                    .or(() -> elsewhere.named(name))
                    .orElseThrow(() -> place.wrong(field, "there is no photo " + Quotes.quoted(name)));
        } catch (InvalidPathException notAPath) {
            throw place.wrong(field, "is not a path: " + notAPath.getReason());
        }
    }

    private Optional<PhotoFiles> exactly(String name) {
        return BELOW.stream()
                .map(below -> PhotoFiles.of(folder, below + name))
                .filter(files -> !files.copies().isEmpty())
                .findFirst();
    }
}
