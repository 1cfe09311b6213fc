package nvs.scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the photos of a COLMAP model may lie: the model does not tell.
 *
 * @param folders the most likely first
 */
record ColmapPhotos(List<Path> folders) {

    ColmapPhotos {
        folders = List.copyOf(folders);
    }

    /** From the model's folder outwards to the capture's, past {@code sparse} and the {@code colmap} around it. */
    static ColmapPhotos of(Path modelFolder) {
        List<Path> folders = new ArrayList<>();
        Path folder = modelFolder.toAbsolutePath().normalize();
        addBoth(folder, folders);
        Path above = folder.getParent();
        if (above != null && above.endsWith("sparse")) {
            folder = above;
        }
        if (folder.endsWith("sparse")) {
            folder = folder.getParent();
            addBoth(folder, folders);
            if (folder.endsWith("colmap")) {
                addBoth(folder.getParent(), folders);
            }
        }
        return new ColmapPhotos(folders);
    }

    private static void addBoth(Path folder, List<Path> folders) {
        folders.add(folder.resolve("images"));
        folders.add(folder);
    }

    /** The photo of an image. */
    Path find(ColmapImage image) throws SceneFormatException {
        String name = image.name().replace('\\', '/');
        try {
            for (Path folder : folders) {
                Path photo = folder.resolve(name).normalize();
                if (Files.isRegularFile(photo)) {
                    return photo;
                }
            }
        } catch (InvalidPathException notAPath) {
            throw image.place().wrong("name", "is not a path: " + notAPath.getReason());
        }
        throw image.place().wrong("name", "there is no photo " + name);
    }
}
