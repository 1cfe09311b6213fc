package nvs.scene;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.Lens;

/**
 * Where the photos of a COLMAP model may lie: the model does not tell.
 *
 * @param folders that may hold the photos, or a folder {@code images} with them, the most likely first
 * @param elsewhere looked at last
 */
record ColmapPhotos(List<Path> folders, PhotosElsewhere elsewhere) {

    ColmapPhotos {
        folders = List.copyOf(folders);
    }

    /** From the model's folder outwards to the capture's, past {@code sparse} and the {@code colmap} around it. */
    static ColmapPhotos of(Path modelFolder) {
        List<Path> folders = new ArrayList<>();
        Path folder = modelFolder.toAbsolutePath().normalize();
        folders.add(folder);
        Path above = folder.getParent();
        if (above != null && above.endsWith("sparse")) {
            folder = above;
        }
        if (folder.endsWith("sparse")) {
            folder = folder.getParent();
            folders.add(folder);
            if (folder.endsWith("colmap")) {
                folders.add(folder.getParent());
            }
        }
        return new ColmapPhotos(folders, PhotosElsewhere.NONE);
    }

    /** Those, or else these. */
    ColmapPhotos or(PhotosElsewhere others) {
        return new ColmapPhotos(folders, others);
    }

    /** The folder of the capture: the outermost. */
    Path root() {
        return folders.get(folders.size() - 1);
    }

    /** The photo of an image. */
    PhotoSource find(ColmapImage image, Lens lens) throws SceneFormatException {
        String name = image.name();
        try {
            for (Path folder : folders) {
                for (String below : List.of("images/" + name, name)) {
                    PhotoFiles files = PhotoFiles.of(folder, below);
                    List<Path> copies = files.copies();
                    if (!copies.isEmpty()) {
                        return new PhotoSource(copies, files.mask(), lens);
                    }
                }
            }
        } catch (InvalidPathException notAPath) {
            throw image.place().wrong("name", "is not a path: " + notAPath.getReason());
        }
        return elsewhere
                .named(name)
                .map(files -> new PhotoSource(files.copies(), files.mask(), lens))
                .orElseThrow(() -> image.place().wrong("name", "there is no photo " + name.replace('\\', '/')));
    }
}
