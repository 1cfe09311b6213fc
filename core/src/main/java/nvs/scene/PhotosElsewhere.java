package nvs.scene;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Photos that lie elsewhere than a camera file says: they stand in, by their names alone, for those that are not there.
 *
 * @param byName the files by their names in lower case, without folders and extension
 */
public record PhotosElsewhere(Map<String, Path> byName) {

    public static final PhotosElsewhere NONE = new PhotosElsewhere(Map.of());

    public PhotosElsewhere {
        byName = Map.copyOf(byName);
    }

    /** Of two files of one name the first counts. */
    public static PhotosElsewhere of(Collection<Path> photos) {
        return new PhotosElsewhere(photos.stream()
                .collect(Collectors.toMap(
                        photo -> key(photo.getFileName().toString()), photo -> photo, (first, second) -> first)));
    }

    private static String key(String fileName) {
        return PhotoFiles.withoutExtension(fileName).toLowerCase(Locale.ROOT);
    }

    /** The photo of that name as a camera file has it, with or without folders and extension. */
    Optional<PhotoFiles> named(String name) {
        String fileName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Optional.ofNullable(byName.get(key(fileName)))
                .or(() -> Optional.ofNullable(byName.get(fileName.toLowerCase(Locale.ROOT))))
                .map(PhotoFiles::at);
    }
}
